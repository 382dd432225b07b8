// Written from Twilio's C# helper library reference.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Twilio.Types;

namespace Twilio.Types
{
    public interface IEndpoint { }

    public class PhoneNumber : IEndpoint
    {
        public PhoneNumber(string number) { }
        public static implicit operator PhoneNumber(string value) => new PhoneNumber(value);
    }

    public class Twiml { public Twiml(string twiml) { } }
}

namespace Twilio.Rest.Api.V2010.Account
{
    public class CreateMessageOptions
    {
        public CreateMessageOptions(PhoneNumber to) { }
        public PhoneNumber To { get; }
        public PhoneNumber From { get; set; }
        public string Body { get; set; }
    }

    public class MessageResource
    {
        public static MessageResource Create(CreateMessageOptions options, object client = null) => null;
        public static MessageResource Create(PhoneNumber to, PhoneNumber from = null, string body = null, string contentSid = null) => null;
        public static Task<MessageResource> CreateAsync(PhoneNumber to, PhoneNumber from = null, string body = null, string contentSid = null) => Task.FromResult<MessageResource>(null);
    }

    public class CallResource
    {
        public static CallResource Create(IEndpoint to, IEndpoint from, Uri url = null, Twiml twiml = null) => null;
        public static Task<CallResource> CreateAsync(IEndpoint to, IEndpoint from, Uri url = null, Twiml twiml = null) => Task.FromResult<CallResource>(null);
    }
}

namespace Twilio.Rest.Notify.V1.Service
{
    public class NotificationResource { public static NotificationResource Create(string pathServiceSid, List<string> identity = null, List<string> tag = null, string body = null, List<string> toBinding = null) => null; }
}

namespace Twilio.Rest.Studio.V2.Flow { public class ExecutionResource { public static ExecutionResource Create(string pathFlowSid, IEndpoint to, IEndpoint from, object parameters = null) => null; } }

namespace Twilio.Rest.Conversations.V1.Conversation { public class MessageResource { public static MessageResource Create(string pathConversationSid, string author = null, string body = null) => null; } }
