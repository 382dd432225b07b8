namespace ComplianceKit.Analyzers.Tests.Outreach;

public static partial class SendCases
{
    private const string Dysms = "AlibabaCloud.SDK.Dysmsapi20170525;AlibabaCloud.SDK.Dysmsapi20170525.Models";
    private const string Globe = "AlibabaCloud.SDK.Dysmsapi20180501;AlibabaCloud.SDK.Dysmsapi20180501.Models";
    private const string Voice = "AlibabaCloud.SDK.Dyvmsapi20170525;AlibabaCloud.SDK.Dyvmsapi20170525.Models";
    private const string Acs = "Aliyun.Acs.Core;Aliyun.Acs.Dysmsapi.Model.V20170525;Aliyun.Acs.Dyvmsapi.Model.V20170525";
    private const string Twilio = "Twilio.Types;Twilio.Rest.Api.V2010.Account";
    private const string Huawei = "HuaweiCloud.SDK.SMSApi.V1;HuaweiCloud.SDK.SMSApi.V1.Model";

    private static SendCase[] Phone =>
    [
        new("Twilio.Rest.Api.V2010.Account.MessageResource.Create", "Twilio", Twilio, "string from", "MessageResource.Create(new PhoneNumber(to), from: new PhoneNumber(from), body: text);"),
        new("Twilio.Rest.Api.V2010.Account.MessageResource.CreateAsync", "Twilio", Twilio, "string from", "await MessageResource.CreateAsync(from: new PhoneNumber(from), to: new PhoneNumber(to), body: text);"),
        new("Twilio.Rest.Api.V2010.Account.CreateMessageOptions.new", "Twilio", Twilio, "string from", "var options = new CreateMessageOptions(new PhoneNumber(to)); options.Body = text; MessageResource.Create(options);"),
        new("Twilio.Rest.Api.V2010.Account.CallResource.Create", "Twilio", Twilio, "string from", "CallResource.Create(new PhoneNumber(to), new PhoneNumber(from), twiml: new Twiml(text));"),
        new("Twilio.Rest.Api.V2010.Account.CallResource.CreateAsync", "Twilio", Twilio, "string from", "await CallResource.CreateAsync(new PhoneNumber(to), new PhoneNumber(from), twiml: new Twiml(text));"),
        new("Twilio.Rest.Notify.V1.Service.NotificationResource.Create", "Twilio", "Twilio.Rest.Notify.V1.Service", "", "NotificationResource.Create(\"IS1\", identity: new List<string> { to }, body: text);"),
        new("Twilio.Rest.Studio.V2.Flow.ExecutionResource.Create", "Twilio", "Twilio.Types;Twilio.Rest.Studio.V2.Flow", "", "ExecutionResource.Create(\"FW1\", new PhoneNumber(to), new PhoneNumber(\"+1\"), new { text });"),
        new("Twilio.Rest.Conversations.V1.Conversation.MessageResource.Create", "Twilio", "Twilio.Rest.Conversations.V1.Conversation", "", "MessageResource.Create(to, body: text);") { Recipient = null },
        new("Amazon.SimpleNotificationService.IAmazonSimpleNotificationService.PublishAsync", "Amazon", "Amazon.SimpleNotificationService;Amazon.SimpleNotificationService.Model", "IAmazonSimpleNotificationService sns", "await sns.PublishAsync(new PublishRequest { PhoneNumber = to, Message = text }, ct);"),
        new("Amazon.PinpointSMSVoiceV2.IAmazonPinpointSMSVoiceV2.SendTextMessageAsync", "Amazon", "Amazon.PinpointSMSVoiceV2;Amazon.PinpointSMSVoiceV2.Model", "IAmazonPinpointSMSVoiceV2 sms", "await sms.SendTextMessageAsync(new SendTextMessageRequest { DestinationPhoneNumber = to, MessageType = MessageType.PROMOTIONAL }, ct);"),
        new("Amazon.Pinpoint.IAmazonPinpoint.SendMessagesAsync", "Amazon", "Amazon.Pinpoint;Amazon.Pinpoint.Model", "IAmazonPinpoint pinpoint", "await pinpoint.SendMessagesAsync(new SendMessagesRequest { MessageRequest = new MessageRequest { Addresses = new Dictionary<string, AddressConfiguration> { { to, new AddressConfiguration { ChannelType = \"SMS\" } } }, MessageConfiguration = new DirectMessageConfiguration { SMSMessage = new SMSMessage { Body = text } } } }, ct);"),
        new("Azure.Communication.Sms.SmsClient.Send", "AzureCommunication", "Azure.Communication.Sms", "SmsClient client, string from", "client.Send(from, to, text);"),
        new("Azure.Communication.Sms.SmsClient.SendAsync", "AzureCommunication", "Azure.Communication.Sms", "SmsClient client, string from", "await client.SendAsync(from, new[] { to }, text);"),
        new("AlibabaCloud.SDK.Dysmsapi20170525.Client.SendSms", "Alibaba", Dysms, "Client client", "client.SendSms(new SendSmsRequest { PhoneNumbers = to, TemplateParam = text });"),
        new("AlibabaCloud.SDK.Dysmsapi20170525.Client.SendSmsAsync", "Alibaba", Dysms, "Client client", "var request = new SendSmsRequest(); request.PhoneNumbers = to; request.TemplateParam = text; await client.SendSmsAsync(request);"),
        new("AlibabaCloud.SDK.Dysmsapi20170525.Client.SendSmsWithOptions", "Alibaba", Dysms, "Client client", "client.SendSmsWithOptions(new SendSmsRequest { PhoneNumbers = to, TemplateParam = text }, null);"),
        new("AlibabaCloud.SDK.Dysmsapi20170525.Client.SendBatchSms", "Alibaba", Dysms, "Client client", "client.SendBatchSms(new SendBatchSmsRequest { PhoneNumberJson = \"[\\\"\" + to + \"\\\"]\", TemplateParamJson = text });"),
        new("AlibabaCloud.SDK.Dysmsapi20170525.Client.SendCardSms", "Alibaba", Dysms, "Client client", "client.SendCardSms(new SendCardSmsRequest { CardTemplateCode = \"C1\", CardObjects = new List<SendCardSmsRequest.SendCardSmsRequestCardObjects> { new SendCardSmsRequest.SendCardSmsRequestCardObjects { Mobile = to } } });"),
        new("AlibabaCloud.SDK.Dysmsapi20170525.Client.SendBatchCardSms", "Alibaba", Dysms, "Client client", "client.SendBatchCardSms(new SendBatchCardSmsRequest { PhoneNumberJson = System.Text.Json.JsonSerializer.Serialize(new[] { to }) });"),
        new("AlibabaCloud.SDK.Dysmsapi20180501.Client.SendMessageToGlobe", "Alibaba", Globe, "Client client", "client.SendMessageToGlobe(new SendMessageToGlobeRequest { To = to, Message = text });"),
        new("AlibabaCloud.SDK.Dysmsapi20180501.Client.BatchSendMessageToGlobe", "Alibaba", Globe, "Client client", "client.BatchSendMessageToGlobe(new BatchSendMessageToGlobeRequest { To = $\"[\\\"{to}\\\"]\", Message = text });"),
        new("AlibabaCloud.SDK.Dysmsapi20180501.Client.SendMessageWithTemplate", "Alibaba", Globe, "Client client", "client.SendMessageWithTemplate(new SendMessageWithTemplateRequest { To = to, TemplateParam = text });"),
        new("AlibabaCloud.SDK.Dypnsapi20170525.Client.SendSmsVerifyCode", "Alibaba", "AlibabaCloud.SDK.Dypnsapi20170525;AlibabaCloud.SDK.Dypnsapi20170525.Models", "Client client", "client.SendSmsVerifyCode(new SendSmsVerifyCodeRequest { PhoneNumber = to, TemplateParam = \"{}\" });"),
        new("Aliyun.Acs.Dysmsapi.Model.V20170525.SendSmsRequest.new", "AliyunAcs", Acs, "IAcsClient client", "var request = new SendSmsRequest(); request.PhoneNumbers = to; request.TemplateParam = text; client.GetAcsResponse(request);"),
        new("Aliyun.Acs.Dysmsapi.Model.V20170525.SendBatchSmsRequest.new", "AliyunAcs", Acs, "IAcsClient client", "client.GetAcsResponse(new SendBatchSmsRequest { PhoneNumberJson = \"[\" + to + \"]\", TemplateParamJson = text });"),
        new("Aliyun.Acs.Core.IAcsClient.GetAcsResponse", "AliyunAcs", Acs, "DefaultAcsClient client", "var request = new SendSmsRequest { PhoneNumbers = to, TemplateParam = text }; client.GetAcsResponse(request);"),
        new("Aliyun.Acs.Core.DefaultAcsClient.GetCommonResponse", "AliyunAcs", Acs, "DefaultAcsClient client", "var request = new CommonRequest { Action = \"SendSms\" }; request.AddQueryParameters(\"PhoneNumbers\", to); request.AddQueryParameters(\"TemplateParam\", text); client.GetCommonResponse(request);"),
        new("TencentCloud.Sms.V20210111.SmsClient.SendSms", "Tencent", "TencentCloud.Sms.V20210111;TencentCloud.Sms.V20210111.Models", "SmsClient client", "var req = new SendSmsRequest { PhoneNumberSet = new[] { to }, TemplateParamSet = new[] { text } }; await client.SendSms(req);"),
        new("TencentCloud.Sms.V20210111.SmsClient.SendSmsSync", "Tencent", "TencentCloud.Sms.V20210111;TencentCloud.Sms.V20210111.Models", "SmsClient client", "client.SendSmsSync(new SendSmsRequest { PhoneNumberSet = new string[] { \"+86\" + to }, TemplateParamSet = new[] { text } });"),
        new("TencentCloud.Sms.V20190711.SmsClient.SendSms", "Tencent", "TencentCloud.Sms.V20190711;TencentCloud.Sms.V20190711.Models", "SmsClient client", "await client.SendSms(new SendSmsRequest { PhoneNumberSet = new[] { to }, TemplateParamSet = new[] { text } });"),
        new("HuaweiCloud.SDK.SMSApi.V1.SMSApiClient.BatchSendSms", "Huawei", Huawei, "SMSApiClient client", "client.BatchSendSms(new BatchSendSmsRequest { Body = new BatchSendSmsRequestBody { To = to, TemplateParas = text } });"),
        new("HuaweiCloud.SDK.SMSApi.V1.SMSApiClient.BatchSendDiffSms", "Huawei", Huawei, "SMSApiClient client", "client.BatchSendDiffSms(new BatchSendDiffSmsRequest { Body = new BatchSendDiffSmsRequestBody { SmsContent = new List<SmsContent> { new SmsContent { To = new List<string> { to }, TemplateParas = new List<string> { text } } } } });"),
        new("HuaweiCloud.SDK.SMSApi.V1.SMSApiAsyncClient.BatchSendSmsAsync", "Huawei", Huawei, "SMSApiAsyncClient client", "await client.BatchSendSmsAsync(new BatchSendSmsRequest { Body = new BatchSendSmsRequestBody { To = to, TemplateParas = text } });"),
        new("HuaweiCloud.SDK.Smn.V2.SmnClient.PublishMessage", "Huawei", "HuaweiCloud.SDK.Smn.V2;HuaweiCloud.SDK.Smn.V2.Model", "SmnClient client", "client.PublishMessage(new PublishMessageRequest { TopicUrn = \"owners\", Body = new PublishMessageRequestBody { Message = text } });") { Recipient = null },
        new("Volo.Abp.Sms.ISmsSender.SendAsync", "Frameworks", "Volo.Abp.Sms", "ISmsSender sender", "await sender.SendAsync(new SmsMessage(to, text));"),
        new("Volo.Abp.Sms.SmsSenderExtensions.SendAsync", "Frameworks", "Volo.Abp.Sms", "ISmsSender sender", "await sender.SendAsync(to, text);"),
        new("OrchardCore.Sms.ISmsService.SendAsync", "Frameworks", "OrchardCore.Sms", "ISmsService sms", "await sms.SendAsync(new SmsMessage { To = to, Body = text });"),
        new("Vonage.Messaging.ISmsClient.SendAnSmsAsync", "Telecom", "Vonage.Messaging", "ISmsClient client", "await client.SendAnSmsAsync(\"shop\", to, text);"),
        new("Vonage.Messages.IMessagesClient.SendAsync", "Telecom", "Vonage.Messages;Vonage.Messages.Sms", "IMessagesClient client", "await client.SendAsync(new SmsRequest { To = to, Text = text });"),
        new("Vonage.Voice.IVoiceClient.CreateCallAsync", "Telecom", "Vonage.Voice", "IVoiceClient client", "await client.CreateCallAsync(new CallCommand { To = new[] { new PhoneEndpoint { Number = to } }, Ncco = text });"),
        new("MessageBird.Client.SendMessage", "Telecom", "MessageBird", "Client client", "client.SendMessage(\"shop\", text, new[] { long.Parse(to) });"),
        new("MessageBird.Client.SendVoiceMessage", "Telecom", "MessageBird", "Client client", "client.SendVoiceMessage(text, new[] { Convert.ToInt64(to) });"),
        new("Plivo.Resource.Message.MessageInterface.Create", "Telecom", "Plivo.Resource.Message", "MessageInterface messages", "messages.Create(new List<string> { to }, text);"),
        new("Plivo.Resource.Call.CallInterface.Create", "Telecom", "Plivo.Resource.Call", "CallInterface calls", "calls.Create(new List<string> { to }, \"shop\", \"https://example.com/promotion\");"),
        new("Infobip.Api.Client.Api.SmsApi.SendSmsMessages", "Telecom", "Infobip.Api.Client.Api;Infobip.Api.Client.Model", "SmsApi api", "api.SendSmsMessages(new SmsRequest { Messages = new List<SmsMessage> { new SmsMessage { Destinations = new List<SmsDestination> { new SmsDestination(to: to) }, Content = new SmsTextContent(text) } } });"),
        new("Infobip.Api.Client.Api.VoiceApi.SendSingleVoiceTts", "Telecom", "Infobip.Api.Client.Api;Infobip.Api.Client.Model", "VoiceApi api", "api.SendSingleVoiceTts(new CallsSingleBody { To = to, Text = text });"),
        new("Sinch.SMS.Batches.ISinchSmsBatches.Send", "Telecom", "Sinch.SMS.Batches;Sinch.SMS.Batches.Send", "ISinchSmsBatches batches", "await batches.Send(new SendTextBatchRequest { To = new List<string> { to }, Body = text });"),
        new("Sinch.Voice.Callouts.ISinchVoiceCallout.Tts", "Telecom", "Sinch.Voice.Callouts", "ISinchVoiceCallout callout", "await callout.Tts(new TextToSpeechCalloutRequest { Destination = new Destination { Type = \"number\", Endpoint = to }, Text = text });"),
        new("AlibabaCloud.SDK.Dyvmsapi20170525.Client.SingleCallByTts", "Alibaba", Voice, "Client client", "client.SingleCallByTts(new SingleCallByTtsRequest { CalledNumber = to, TtsParam = text });"),
        new("AlibabaCloud.SDK.Dyvmsapi20170525.Client.SingleCallByVoice", "Alibaba", Voice, "Client client", "client.SingleCallByVoice(new SingleCallByVoiceRequest { CalledNumber = to, VoiceCode = \"promo.wav\" });"),
        new("AlibabaCloud.SDK.Dyvmsapi20170525.Client.SmartCall", "Alibaba", Voice, "Client client", "client.SmartCall(new SmartCallRequest { CalledNumber = to, VoiceCode = \"promo.wav\" });"),
        new("AlibabaCloud.SDK.Dyvmsapi20170525.Client.IvrCall", "Alibaba", Voice, "Client client", "client.IvrCall(new IvrCallRequest { CalledNumber = to, StartTtsParams = text });"),
        new("AlibabaCloud.SDK.Dyvmsapi20170525.Client.BatchRobotSmartCall", "Alibaba", Voice, "Client client", "client.BatchRobotSmartCall(new BatchRobotSmartCallRequest { CalledNumber = to, DialogId = \"7\" });"),
        new("Aliyun.Acs.Dyvmsapi.Model.V20170525.SingleCallByTtsRequest.new", "AliyunAcs", Acs, "IAcsClient client", "client.GetAcsResponse(new SingleCallByTtsRequest { CalledNumber = to, TtsParam = text });"),
        new("TencentCloud.Vms.V20200902.VmsClient.SendTtsVoice", "Tencent", "TencentCloud.Vms.V20200902;TencentCloud.Vms.V20200902.Models", "VmsClient client", "await client.SendTtsVoice(new SendTtsVoiceRequest { CalledNumber = to, TemplateParamSet = new[] { text } });"),
    ];
}
