// Written from Alibaba Cloud's guide for the older SDK generation (aliyun-net-sdk).
namespace Aliyun.Acs.Core
{
    public abstract class AcsResponse { }

    public abstract class AcsRequest<T> where T : AcsResponse { }

    public class CommonResponse { }

    public class CommonRequest
    {
        public string Domain { get; set; }
        public string Action { get; set; }
        public void AddQueryParameters(string key, string value) { }
    }

    public interface IAcsClient { T GetAcsResponse<T>(AcsRequest<T> request) where T : AcsResponse; }

    public class DefaultAcsClient : IAcsClient
    {
        public T GetAcsResponse<T>(AcsRequest<T> request) where T : AcsResponse => null;
        public CommonResponse GetCommonResponse(CommonRequest request) => null;
    }
}

namespace Aliyun.Acs.Dysmsapi.Model.V20170525
{
    using Aliyun.Acs.Core;

    public class SendSmsResponse : AcsResponse { }

    public class SendSmsRequest : AcsRequest<SendSmsResponse> { public string PhoneNumbers { get; set; } public string TemplateCode { get; set; } public string TemplateParam { get; set; } }

    public class SendBatchSmsResponse : AcsResponse { }

    public class SendBatchSmsRequest : AcsRequest<SendBatchSmsResponse> { public string PhoneNumberJson { get; set; } public string TemplateParamJson { get; set; } }
}

namespace Aliyun.Acs.Dyvmsapi.Model.V20170525
{
    using Aliyun.Acs.Core;

    public class SingleCallByTtsResponse : AcsResponse { }

    public class SingleCallByTtsRequest : AcsRequest<SingleCallByTtsResponse> { public string CalledNumber { get; set; } public string TtsParam { get; set; } }
}
