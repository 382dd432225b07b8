// Shapes of ASP.NET Core Identity, for the negative twin only; the real assembly is used otherwise.
using System.Threading.Tasks;

namespace Microsoft.AspNetCore.Identity.UI.Services
{
    public interface IEmailSender { Task SendEmailAsync(string email, string subject, string htmlMessage); }
}

namespace Microsoft.AspNetCore.Identity
{
    public interface IEmailSender<TUser> where TUser : class
    {
        Task SendConfirmationLinkAsync(TUser user, string email, string confirmationLink);
    }
}
