// Written from the references of JPush, Firebase, Notification Hubs, WebPush, OneSignal and Novu.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Jiguang.JPush.Model
{
    public class Audience { public List<string> RegistrationId { get; set; } public List<string> Alias { get; set; } }

    public class Notification { public string Alert { get; set; } }

    public class PushPayload { public string Platform { get; set; } public object Audience { get; set; } public Notification Notification { get; set; } }

    public class SinglePayload { public string Target { get; set; } public Notification Notification { get; set; } }
}

namespace Jiguang.JPush
{
    using Jiguang.JPush.Model;

    public class JPushClient
    {
        public object SendPush(PushPayload pushPayload) => null;
        public Task<object> SendPushAsync(PushPayload payload) => Task.FromResult<object>(null);
        public Task<object> SendPushAsync(string jsonBody) => Task.FromResult<object>(null);
        public object BatchPushByRegid(List<SinglePayload> singlePayLoadList) => null;
        public object BatchPushByAlias(List<SinglePayload> singlePayLoadList) => null;
    }

    public class ScheduleClient { public object CreateSingleScheduleTask(string name, PushPayload pushPayload, string triggeringTime) => null; }
}

namespace FirebaseAdmin.Messaging
{
    public class Notification { public string Title { get; set; } public string Body { get; set; } }

    public class Message { public string Token { get; set; } public string Topic { get; set; } public Notification Notification { get; set; } }

    public class MulticastMessage { public IReadOnlyList<string> Tokens { get; set; } public Notification Notification { get; set; } }

    public class FirebaseMessaging
    {
        public Task<string> SendAsync(Message message, CancellationToken cancellationToken = default) => Task.FromResult("");
        public Task<object> SendEachAsync(IEnumerable<Message> messages, CancellationToken cancellationToken = default) => Task.FromResult<object>(null);
        public Task<object> SendEachForMulticastAsync(MulticastMessage message, CancellationToken cancellationToken = default) => Task.FromResult<object>(null);
    }
}

namespace Microsoft.Azure.NotificationHubs
{
    public class Notification { public Notification(string body) { } }

    public interface INotificationHubClient
    {
        Task<object> SendNotificationAsync(Notification notification, string tagExpression, CancellationToken cancellationToken = default);
        Task<object> SendTemplateNotificationAsync(IDictionary<string, string> properties, string tagExpression, CancellationToken cancellationToken = default);
        Task<object> SendDirectNotificationAsync(Notification notification, string deviceHandle, CancellationToken cancellationToken = default);
        Task<object> ScheduleNotificationAsync(Notification notification, DateTimeOffset scheduledTime, string tagExpression, CancellationToken cancellationToken = default);
    }
}

namespace WebPush
{
    public class PushSubscription { public PushSubscription(string endpoint, string p256dh, string auth) { } public string Endpoint { get; set; } }

    public interface IWebPushClient { Task SendNotificationAsync(PushSubscription subscription, string payload = null, CancellationToken cancellationToken = default); }
}

namespace OneSignalApi.Model
{
    public class LanguageStringMap { public string En { get; set; } }

    public class Notification { public Notification(string appId) { } public Dictionary<string, List<string>> IncludeAliases { get; set; } public List<string> IncludedSegments { get; set; } public LanguageStringMap Contents { get; set; } }
}

namespace OneSignalApi.Api { public class DefaultApi { public object CreateNotification(OneSignalApi.Model.Notification notification) => null; } }

namespace Novu.Domain.Models.Events
{
    public class EventCreateData { public string EventName { get; set; } public object To { get; set; } public object Payload { get; set; } }

    public class BroadcastEventCreateData { public string Name { get; set; } public object Payload { get; set; } }
}

namespace Novu.Clients
{
    using Novu.Domain.Models.Events;

    public interface IEventClient
    {
        Task<object> Trigger(EventCreateData data);
        Task<object> CreateBroadcast(BroadcastEventCreateData dto);
    }
}
