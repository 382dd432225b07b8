// Written from the AWS SDK for .NET reference.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Pinpoint.Model;
using Amazon.PinpointSMSVoiceV2.Model;
using Amazon.SimpleEmailV2.Model;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleEmailV2.Model
{
    public class Destination { public List<string> ToAddresses { get; set; } }

    public class BulkEmailEntry { public Destination Destination { get; set; } }

    public class BulkEmailContent { public Template Template { get; set; } }

    public class Template { public string TemplateName { get; set; } public string TemplateData { get; set; } }

    public class SendBulkEmailRequest
    {
        public List<BulkEmailEntry> BulkEmailEntries { get; set; }
        public BulkEmailContent DefaultContent { get; set; }
    }
}

namespace Amazon.SimpleEmailV2
{
    public class AmazonSimpleEmailServiceV2Client { public Task<object> SendBulkEmailAsync(SendBulkEmailRequest request, CancellationToken cancellationToken = default) => Task.FromResult<object>(null); }
}

namespace Amazon.SimpleNotificationService.Model
{
    public class MessageAttributeValue { public string DataType { get; set; } public string StringValue { get; set; } }

    public class PublishRequest
    {
        public string PhoneNumber { get; set; }
        public string TopicArn { get; set; }
        public string Message { get; set; }
        public Dictionary<string, MessageAttributeValue> MessageAttributes { get; set; }
    }
}

namespace Amazon.SimpleNotificationService
{
    public interface IAmazonSimpleNotificationService { Task<object> PublishAsync(PublishRequest request, CancellationToken cancellationToken = default); }
}

namespace Amazon.PinpointSMSVoiceV2
{
    public class MessageType
    {
        public static readonly MessageType PROMOTIONAL = new MessageType();
        public static readonly MessageType TRANSACTIONAL = new MessageType();
    }

    public interface IAmazonPinpointSMSVoiceV2 { Task<object> SendTextMessageAsync(SendTextMessageRequest request, CancellationToken cancellationToken = default); }
}

namespace Amazon.PinpointSMSVoiceV2.Model
{
    public class SendTextMessageRequest
    {
        public string DestinationPhoneNumber { get; set; }
        public string MessageBody { get; set; }
        public MessageType MessageType { get; set; }
    }
}

namespace Amazon.Pinpoint.Model
{
    public class AddressConfiguration { public string ChannelType { get; set; } }

    public class SMSMessage { public string Body { get; set; } }

    public class DirectMessageConfiguration { public SMSMessage SMSMessage { get; set; } }

    public class MessageRequest
    {
        public Dictionary<string, AddressConfiguration> Addresses { get; set; }
        public DirectMessageConfiguration MessageConfiguration { get; set; }
    }

    public class SendMessagesRequest { public string ApplicationId { get; set; } public MessageRequest MessageRequest { get; set; } }
}

namespace Amazon.Pinpoint
{
    public interface IAmazonPinpoint { Task<object> SendMessagesAsync(SendMessagesRequest request, CancellationToken cancellationToken = default); }
}
