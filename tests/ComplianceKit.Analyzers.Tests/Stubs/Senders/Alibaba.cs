// Written from Alibaba Cloud's API reference (Dysmsapi, Dyvmsapi, Dm, Dypnsapi, Push).
using System.Threading.Tasks;

namespace AlibabaCloud.TeaUtil.Models { public class RuntimeOptions { } }

namespace AlibabaCloud.SDK.Dm20151123.Models
{
    public class SingleSendMailRequest { public string ToAddress { get; set; } public string Subject { get; set; } public string HtmlBody { get; set; } }

    public class BatchSendMailRequest { public string ReceiversName { get; set; } public string TemplateName { get; set; } }
}

namespace AlibabaCloud.SDK.Dm20151123
{
    public class Client
    {
        public object SingleSendMail(Models.SingleSendMailRequest request) => null;
        public object BatchSendMail(Models.BatchSendMailRequest request) => null;
    }
}

namespace AlibabaCloud.SDK.Dysmsapi20170525.Models
{
    public class SendSmsRequest { public string PhoneNumbers { get; set; } public string SignName { get; set; } public string TemplateCode { get; set; } public string TemplateParam { get; set; } }

    public class SendBatchSmsRequest { public string PhoneNumberJson { get; set; } public string TemplateCode { get; set; } public string TemplateParamJson { get; set; } }

    public class SendCardSmsRequest
    {
        public class SendCardSmsRequestCardObjects { public string Mobile { get; set; } public string DyncParams { get; set; } }

        public System.Collections.Generic.List<SendCardSmsRequestCardObjects> CardObjects { get; set; }
        public string CardTemplateCode { get; set; }
    }

    public class SendBatchCardSmsRequest { public string PhoneNumberJson { get; set; } public string CardTemplateCode { get; set; } }
}

namespace AlibabaCloud.SDK.Dysmsapi20170525
{
    public class Client
    {
        public object SendSms(Models.SendSmsRequest request) => null;
        public Task<object> SendSmsAsync(Models.SendSmsRequest request) => Task.FromResult<object>(null);
        public object SendSmsWithOptions(Models.SendSmsRequest request, AlibabaCloud.TeaUtil.Models.RuntimeOptions runtime) => null;
        public object SendBatchSms(Models.SendBatchSmsRequest request) => null;
        public object SendCardSms(Models.SendCardSmsRequest request) => null;
        public object SendBatchCardSms(Models.SendBatchCardSmsRequest request) => null;
    }
}

namespace AlibabaCloud.SDK.Dysmsapi20180501.Models
{
    public class SendMessageToGlobeRequest { public string To { get; set; } public string Message { get; set; } }

    public class BatchSendMessageToGlobeRequest { public string To { get; set; } public string Message { get; set; } }

    public class SendMessageWithTemplateRequest { public string To { get; set; } public string TemplateCode { get; set; } public string TemplateParam { get; set; } }
}

namespace AlibabaCloud.SDK.Dysmsapi20180501
{
    public class Client
    {
        public object SendMessageToGlobe(Models.SendMessageToGlobeRequest request) => null;
        public object BatchSendMessageToGlobe(Models.BatchSendMessageToGlobeRequest request) => null;
        public object SendMessageWithTemplate(Models.SendMessageWithTemplateRequest request) => null;
    }
}

namespace AlibabaCloud.SDK.Dypnsapi20170525.Models { public class SendSmsVerifyCodeRequest { public string PhoneNumber { get; set; } public string TemplateParam { get; set; } } }

namespace AlibabaCloud.SDK.Dypnsapi20170525 { public class Client { public object SendSmsVerifyCode(Models.SendSmsVerifyCodeRequest request) => null; } }

namespace AlibabaCloud.SDK.Dyvmsapi20170525.Models
{
    public class SingleCallByTtsRequest { public string CalledNumber { get; set; } public string TtsCode { get; set; } public string TtsParam { get; set; } }

    public class SingleCallByVoiceRequest { public string CalledNumber { get; set; } public string VoiceCode { get; set; } }

    public class SmartCallRequest { public string CalledNumber { get; set; } public string VoiceCode { get; set; } }

    public class IvrCallRequest { public string CalledNumber { get; set; } public string StartTtsParams { get; set; } }

    public class BatchRobotSmartCallRequest { public string CalledNumber { get; set; } public string DialogId { get; set; } }
}

namespace AlibabaCloud.SDK.Dyvmsapi20170525
{
    public class Client
    {
        public object SingleCallByTts(Models.SingleCallByTtsRequest request) => null;
        public object SingleCallByVoice(Models.SingleCallByVoiceRequest request) => null;
        public object SmartCall(Models.SmartCallRequest request) => null;
        public object IvrCall(Models.IvrCallRequest request) => null;
        public object BatchRobotSmartCall(Models.BatchRobotSmartCallRequest request) => null;
    }
}

namespace AlibabaCloud.SDK.Push20160801.Models { public class PushRequest { public string Target { get; set; } public string TargetValue { get; set; } public string Title { get; set; } public string Body { get; set; } } }

namespace AlibabaCloud.SDK.Push20160801 { public class Client { public object Push(Models.PushRequest request) => null; } }

namespace AlibabaCloud.SDK.Umeng_push20220225.Models { public class SendByAppRequest { public string Body { get; set; } } }

namespace AlibabaCloud.SDK.Umeng_push20220225 { public class Client { public object SendByApp(Models.SendByAppRequest request) => null; } }
