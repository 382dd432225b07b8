// Written from Tencent Cloud's API reference (SMS, SES, VMS).
using System.Threading.Tasks;

namespace TencentCloud.Ses.V20201002.Models
{
    public class Template { public ulong? TemplateID { get; set; } public string TemplateData { get; set; } }

    public class SendEmailRequest { public string[] Destination { get; set; } public string Subject { get; set; } public Template Template { get; set; } }

    public class BatchSendEmailRequest { public ulong? ReceiverId { get; set; } public string Subject { get; set; } public Template Template { get; set; } }
}

namespace TencentCloud.Ses.V20201002
{
    public class SesClient
    {
        public Task<object> SendEmail(Models.SendEmailRequest req) => Task.FromResult<object>(null);
        public Task<object> BatchSendEmail(Models.BatchSendEmailRequest req) => Task.FromResult<object>(null);
    }
}

namespace TencentCloud.Sms.V20210111.Models { public class SendSmsRequest { public string[] PhoneNumberSet { get; set; } public string TemplateId { get; set; } public string[] TemplateParamSet { get; set; } } }

namespace TencentCloud.Sms.V20210111
{
    public class SmsClient
    {
        public Task<object> SendSms(Models.SendSmsRequest req) => Task.FromResult<object>(null);
        public object SendSmsSync(Models.SendSmsRequest req) => null;
    }
}

namespace TencentCloud.Sms.V20190711.Models { public class SendSmsRequest { public string[] PhoneNumberSet { get; set; } public string TemplateID { get; set; } public string[] TemplateParamSet { get; set; } } }

namespace TencentCloud.Sms.V20190711 { public class SmsClient { public Task<object> SendSms(Models.SendSmsRequest req) => Task.FromResult<object>(null); } }

namespace TencentCloud.Vms.V20200902.Models { public class SendTtsVoiceRequest { public string CalledNumber { get; set; } public string TemplateId { get; set; } public string[] TemplateParamSet { get; set; } } }

namespace TencentCloud.Vms.V20200902 { public class VmsClient { public Task<object> SendTtsVoice(Models.SendTtsVoiceRequest req) => Task.FromResult<object>(null); } }
