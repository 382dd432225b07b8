// Written from the README of Mandrill.net.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Mandrill.Model;

namespace Mandrill.Model
{
    public class MandrillMailAddress { public MandrillMailAddress(string email) { } }

    public class MandrillTemplateContent { }

    public class MandrillMessage
    {
        public MandrillMessage() { }
        public MandrillMessage(string from, string to) { }
        public List<MandrillMailAddress> To { get; set; } = new List<MandrillMailAddress>();
        public string Subject { get; set; }
        public string Html { get; set; }
        public string Text { get; set; }
        public void AddTo(string email) { }
    }

    public class MandrillSms
    {
        public string To { get; set; }
        public string Text { get; set; }
    }

    public class MandrillSendMessageResponse { }
}

namespace Mandrill
{
    public interface IMandrillMessagesApi
    {
        Task<IList<MandrillSendMessageResponse>> SendAsync(MandrillMessage message, bool async = false, string ipPool = null, DateTime? sendAtUtc = null);
        Task<IList<MandrillSendMessageResponse>> SendTemplateAsync(MandrillMessage message, string templateName, IList<MandrillTemplateContent> templateContent = null, bool async = false, string ipPool = null, DateTime? sendAtUtc = null);
        Task<IList<MandrillSendMessageResponse>> SendSmsAsync(MandrillSms sms);
    }
}
