// Written from Huawei Cloud's API reference (SMSApi, SMN).
using System.Collections.Generic;
using System.Threading.Tasks;

namespace HuaweiCloud.SDK.SMSApi.V1.Model
{
    public class BatchSendSmsRequestBody { public string From { get; set; } public string To { get; set; } public string TemplateId { get; set; } public string TemplateParas { get; set; } }

    public class BatchSendSmsRequest { public BatchSendSmsRequestBody Body { get; set; } }

    public class SmsContent { public List<string> To { get; set; } public string TemplateId { get; set; } public List<string> TemplateParas { get; set; } }

    public class BatchSendDiffSmsRequestBody { public string From { get; set; } public List<SmsContent> SmsContent { get; set; } }

    public class BatchSendDiffSmsRequest { public BatchSendDiffSmsRequestBody Body { get; set; } }
}

namespace HuaweiCloud.SDK.SMSApi.V1
{
    public class SMSApiClient
    {
        public object BatchSendSms(Model.BatchSendSmsRequest batchSendSmsRequest) => null;
        public object BatchSendDiffSms(Model.BatchSendDiffSmsRequest batchSendDiffSmsRequest) => null;
    }

    public class SMSApiAsyncClient { public Task<object> BatchSendSmsAsync(Model.BatchSendSmsRequest batchSendSmsRequest) => Task.FromResult<object>(null); }
}

namespace HuaweiCloud.SDK.Smn.V2.Model
{
    public class PublishMessageRequestBody { public string Subject { get; set; } public string Message { get; set; } }

    public class PublishMessageRequest { public string TopicUrn { get; set; } public PublishMessageRequestBody Body { get; set; } }
}

namespace HuaweiCloud.SDK.Smn.V2 { public class SmnClient { public object PublishMessage(Model.PublishMessageRequest publishMessageRequest) => null; } }
