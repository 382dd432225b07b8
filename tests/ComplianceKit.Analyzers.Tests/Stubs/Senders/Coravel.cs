// Written from Coravel's documentation.
using System.Threading.Tasks;
using Coravel.Mailer.Mail;

namespace Coravel.Mailer.Mail
{
    public abstract class Mailable<T>
    {
        public abstract void Build();
        public Mailable<T> To(string recipient) => this;
        public Mailable<T> Html(string html) => this;
    }
}

namespace Coravel.Mailer.Mail.Interfaces
{
    public interface IMailer { Task SendAsync<T>(Mailable<T> mailable); }
}
