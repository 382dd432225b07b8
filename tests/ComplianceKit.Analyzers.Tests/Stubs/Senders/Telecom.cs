// Written from the references of Vonage, MessageBird, Plivo, Infobip and Sinch.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Vonage.Request { public class Credentials { } }

namespace Vonage.Messaging
{
    public class SendSmsRequest { public string To { get; set; } public string From { get; set; } public string Text { get; set; } }

    public interface ISmsClient
    {
        Task<object> SendAnSmsAsync(SendSmsRequest request, Vonage.Request.Credentials creds = null);
        Task<object> SendAnSmsAsync(string from, string to, string text, Vonage.Request.Credentials creds = null);
    }
}

namespace Vonage.Messages
{
    public interface IMessage { string To { get; set; } }

    public interface IMessagesClient { Task<object> SendAsync(IMessage message); }
}

namespace Vonage.Messages.Sms { public class SmsRequest : IMessage { public string To { get; set; } public string From { get; set; } public string Text { get; set; } } }

namespace Vonage.Voice
{
    public class PhoneEndpoint { public string Number { get; set; } }

    public class CallCommand { public PhoneEndpoint[] To { get; set; } public object Ncco { get; set; } }

    public interface IVoiceClient { Task<object> CreateCallAsync(CallCommand command, Vonage.Request.Credentials creds = null); }
}

namespace MessageBird
{
    public class Client
    {
        public object SendMessage(string originator, string body, long[] msisdns, object optionalArguments = null) => null;
        public object SendVoiceMessage(string body, long[] msisdns, object optionalArguments = null) => null;
    }
}

namespace Plivo.Resource.Message { public class MessageInterface { public object Create(List<string> dst, string text, string src = null) => null; public Task<object> CreateAsync(List<string> dst, string text, string src = null) => Task.FromResult<object>(null); } }

namespace Plivo.Resource.Call { public class CallInterface { public object Create(List<string> to, string from, string answerUrl, string answerMethod = null) => null; } }

namespace Infobip.Api.Client.Model
{
    public class SmsDestination { public SmsDestination(string messageId = null, string to = null) { } public string To { get; set; } }

    public class SmsTextContent { public SmsTextContent(string text = null) { } public string Text { get; set; } }

    public class SmsMessage { public List<SmsDestination> Destinations { get; set; } public SmsTextContent Content { get; set; } }

    public class SmsRequest { public List<SmsMessage> Messages { get; set; } }

    public class CallsSingleBody { public string To { get; set; } public string Text { get; set; } }
}

namespace Infobip.Api.Client.Api
{
    using Infobip.Api.Client.Model;

    public class EmailApi { public object SendEmail(List<string> to, string from = null, string subject = null, string text = null, string html = null) => null; }

    public class SmsApi { public object SendSmsMessages(SmsRequest smsRequest) => null; }

    public class VoiceApi { public object SendSingleVoiceTts(CallsSingleBody callsSingleBody) => null; }
}

namespace Sinch.SMS.Batches.Send { public class SendTextBatchRequest { public List<string> To { get; set; } public string From { get; set; } public string Body { get; set; } } }

namespace Sinch.SMS.Batches { public interface ISinchSmsBatches { Task<object> Send(Sinch.SMS.Batches.Send.SendTextBatchRequest request, CancellationToken cancellationToken = default); } }

namespace Sinch.Voice.Callouts
{
    public class Destination { public string Type { get; set; } public string Endpoint { get; set; } }

    public class TextToSpeechCalloutRequest { public Destination Destination { get; set; } public string Text { get; set; } }

    public interface ISinchVoiceCallout { Task<object> Tts(TextToSpeechCalloutRequest request, CancellationToken cancellationToken = default); }
}
