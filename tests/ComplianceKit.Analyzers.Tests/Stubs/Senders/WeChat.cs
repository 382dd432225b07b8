// Written from the documentation of Senparc.Weixin and SKIT.FlurlHttpClient.Wechat.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Senparc.Weixin.MP { public enum GroupMessageType { text } }

namespace Senparc.Weixin.MP.AdvancedAPIs
{
    public static class TemplateApi
    {
        public static object SendTemplateMessage(string accessTokenOrAppId, string openId, string templateId, string url, object data, int timeOut = 10000) => null;
        public static object Subscribe(string accessTokenOrAppId, string toUserOpenId, string templateId, int scene, string title, object data, int timeOut = 10000) => null;
    }

    public static class NewTmplApi { public static object BizSend(string accessTokenOrAppId, string toUser, string templateId, object data, string page = null) => null; }

    public static class GroupMessageApi
    {
        public static object SendGroupMessageByTagId(string accessTokenOrAppId, string tagId, string value, Senparc.Weixin.MP.GroupMessageType type, bool isToAll = false) => null;
        public static object SendGroupMessageByGroupId(string accessTokenOrAppId, string groupId, string value, Senparc.Weixin.MP.GroupMessageType type, bool isToAll = false) => null;
        public static object SendGroupMessageByOpenId(string accessTokenOrAppId, Senparc.Weixin.MP.GroupMessageType type, string value, string clientmsgid = null, int timeOut = 10000, params string[] openIds) => null;
    }

    public static class CustomApi { public static object SendText(string accessTokenOrAppId, string openId, string content, int timeOut = 10000) => null; }
}

namespace Senparc.Weixin.WxOpen.AdvancedAPIs
{
    public static class MessageApi { public static object SendSubscribe(string accessTokenOrAppId, string toUser, string templateId, object data, string page = null) => null; }

    public static class CustomApi { public static object SendText(string accessTokenOrAppId, string openId, string content, int timeOut = 10000) => null; }
}

namespace Senparc.Weixin.WxOpen.AdvancedAPIs.Template
{
    public class UniformSendData { public string touser { get; set; } public object mp_template_msg { get; set; } }

    public static class TemplateApi { public static object UniformSend(string accessTokenOrAppId, UniformSendData msgData, int timeOut = 10000) => null; }
}

namespace Senparc.Weixin.Work.AdvancedAPIs { public static class MassApi { public static object SendText(string accessTokenOrAppKey, string agentId, string content, string toUser = null, string toParty = null, string toTag = null) => null; } }

namespace Senparc.Weixin.Work.AdvancedAPIs.External
{
    public class AddMessageTemplateRequest { public List<string> external_userid { get; set; } public object text { get; set; } }
}

namespace Senparc.Weixin.Work.AdvancedAPIs { public static class ExternalApi { public static object AddMsgTemplate(string accessTokenOrAppKey, Senparc.Weixin.Work.AdvancedAPIs.External.AddMessageTemplateRequest requestData, int timeOut = 10000) => null; } }

namespace Senparc.Weixin.Work.AdvancedAPIs.WeChatCustomerService
{
    public class SendMessageRequest { public string touser { get; set; } public object text { get; set; } }

    public static class WeChatCustomerServiceApi { public static object SendMessage(string accessTokenOrAppKey, SendMessageRequest request, int timeOut = 10000) => null; }
}

namespace SKIT.FlurlHttpClient.Wechat.Api.Models
{
    public class CgibinMessageTemplateSendRequest { public string ToUserOpenId { get; set; } public object Data { get; set; } }

    public class CgibinMessageSubscribeSendRequest { public string ToUserOpenId { get; set; } public object Data { get; set; } }

    public class CgibinMessageSubscribeBusinessSendRequest { public string ToUserOpenId { get; set; } public object Data { get; set; } }

    public class CgibinMessageCustomSendRequest { public string ToUserOpenId { get; set; } public object MessageContentAsText { get; set; } }

    public class CgibinMessageMassSendRequest { public IList<string> ToUserOpenIdList { get; set; } public object MessageContentAsText { get; set; } }

    public class CgibinMessageMassSendAllRequest { public object Filter { get; set; } public object MessageContentAsText { get; set; } }
}

namespace SKIT.FlurlHttpClient.Wechat.Api
{
    using SKIT.FlurlHttpClient.Wechat.Api.Models;

    public class WechatApiClient { }

    public static class WechatApiClientExecuteCgibinMessageTemplateExtensions { public static Task<object> ExecuteCgibinMessageTemplateSendAsync(this WechatApiClient client, CgibinMessageTemplateSendRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null); }

    public static class WechatApiClientExecuteCgibinMessageSubscribeExtensions
    {
        public static Task<object> ExecuteCgibinMessageSubscribeSendAsync(this WechatApiClient client, CgibinMessageSubscribeSendRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null);
        public static Task<object> ExecuteCgibinMessageSubscribeBusinessSendAsync(this WechatApiClient client, CgibinMessageSubscribeBusinessSendRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null);
    }

    public static class WechatApiClientExecuteCgibinMessageCustomExtensions { public static Task<object> ExecuteCgibinMessageCustomSendAsync(this WechatApiClient client, CgibinMessageCustomSendRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null); }

    public static class WechatApiClientExecuteCgibinMessageMassExtensions
    {
        public static Task<object> ExecuteCgibinMessageMassSendAsync(this WechatApiClient client, CgibinMessageMassSendRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null);
        public static Task<object> ExecuteCgibinMessageMassSendAllAsync(this WechatApiClient client, CgibinMessageMassSendAllRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null);
    }
}

namespace SKIT.FlurlHttpClient.Wechat.Work.Models
{
    public class CgibinExternalContactAddMessageTemplateRequest { public IList<string> ExternalUserIdList { get; set; } public object MessageContentAsText { get; set; } }

    public class CgibinKfSendMessageRequest { public string ToUserId { get; set; } public object MessageContentAsText { get; set; } }
}

namespace SKIT.FlurlHttpClient.Wechat.Work
{
    using SKIT.FlurlHttpClient.Wechat.Work.Models;

    public class WechatWorkClient { }

    public static class WechatWorkClientExecuteCgibinExternalContactExtensions { public static Task<object> ExecuteCgibinExternalContactAddMessageTemplateAsync(this WechatWorkClient client, CgibinExternalContactAddMessageTemplateRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null); }

    public static class WechatWorkClientExecuteCgibinKfExtensions { public static Task<object> ExecuteCgibinKfSendMessageAsync(this WechatWorkClient client, CgibinKfSendMessageRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null); }
}
