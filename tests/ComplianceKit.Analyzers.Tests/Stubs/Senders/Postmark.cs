// Written from Postmark's .NET documentation.
using System.Threading.Tasks;

namespace PostmarkDotNet
{
    public class PostmarkResponse { }

    public abstract class PostmarkMessageBase
    {
        public string From { get; set; }
        public string To { get; set; }
        public string Cc { get; set; }
        public string Bcc { get; set; }
        public string MessageStream { get; set; }
    }

    public class PostmarkMessage : PostmarkMessageBase
    {
        public string Subject { get; set; }
        public string TextBody { get; set; }
        public string HtmlBody { get; set; }
    }

    public class TemplatedPostmarkMessage : PostmarkMessageBase
    {
        public string TemplateAlias { get; set; }
        public object TemplateModel { get; set; }
    }

    public class PostmarkClient
    {
        public PostmarkClient(string serverToken) { }
        public Task<PostmarkResponse> SendMessageAsync(PostmarkMessage message) => Task.FromResult(new PostmarkResponse());
        public Task<PostmarkResponse[]> SendMessagesAsync(params PostmarkMessage[] messages) => Task.FromResult(new PostmarkResponse[0]);
        public Task<PostmarkResponse> SendEmailWithTemplateAsync(TemplatedPostmarkMessage emailToSend) => Task.FromResult(new PostmarkResponse());
    }

    public static class PostmarkClientExtensions
    {
        public static Task<PostmarkResponse> SendMessageAsync(this PostmarkClient client, string from, string to, string subject, string textBody, string htmlBody, string messageStream = null) => Task.FromResult(new PostmarkResponse());
    }
}
