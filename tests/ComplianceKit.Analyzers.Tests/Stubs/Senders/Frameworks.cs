// Written from the documentation of ABP, ASP.NET Boilerplate, nopCommerce and Orchard Core.
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Volo.Abp.Emailing
{
    public interface IEmailSender
    {
        Task SendAsync(string to, string subject, string body, bool isBodyHtml = true);
        Task QueueAsync(string to, string subject, string body, bool isBodyHtml = true);
    }
}

namespace Volo.Abp.Sms
{
    public class SmsMessage
    {
        public SmsMessage(string phoneNumber, string text) { }
        public string PhoneNumber { get; }
        public string Text { get; }
    }

    public interface ISmsSender { Task SendAsync(SmsMessage smsMessage); }

    public static class SmsSenderExtensions { public static Task SendAsync(this ISmsSender smsSender, string phoneNumber, string text) => smsSender.SendAsync(new SmsMessage(phoneNumber, text)); }
}

namespace Abp { public class UserIdentifier { public UserIdentifier(int? tenantId, long userId) { } } }

namespace Abp.Net.Mail { public interface IEmailSender { Task SendAsync(string to, string subject, string body, bool isBodyHtml = true); void Send(string to, string subject, string body, bool isBodyHtml = true); } }

namespace Abp.Notifications
{
    public class NotificationData { }

    public class MessageNotificationData : NotificationData { public MessageNotificationData(string message) { } }

    public class UserNotification { public long UserId { get; set; } public NotificationData Notification { get; set; } }

    public interface INotificationPublisher { Task PublishAsync(string notificationName, NotificationData data = null, Abp.UserIdentifier[] userIds = null); }

    public interface IRealTimeNotifier { Task SendNotificationsAsync(UserNotification[] userNotifications); }
}

namespace Nop.Core.Domain.Messages { public class EmailAccount { } }

namespace Nop.Services.Messages
{
    public interface IEmailSender
    {
        Task SendEmailAsync(Nop.Core.Domain.Messages.EmailAccount emailAccount, string subject, string body, string fromAddress, string fromName, string toAddress, string toName, IEnumerable<string> bcc = null);
    }
}

namespace OrchardCore.Sms
{
    public class SmsMessage { public string From { get; set; } public string To { get; set; } public string Body { get; set; } }

    public interface ISmsService { Task<object> SendAsync(SmsMessage message); }
}
