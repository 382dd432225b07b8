// Written from the README of FluentEmail.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using FluentEmail.Core.Models;

namespace FluentEmail.Core.Models
{
    public class Address { public Address(string emailAddress, string name = null) { } }

    public class EmailData
    {
        public List<Address> ToAddresses { get; set; } = new List<Address>();
        public string Subject { get; set; }
        public string Body { get; set; }
    }

    public class SendResponse { }
}

namespace FluentEmail.Core
{
    public interface IFluentEmail
    {
        EmailData Data { get; set; }
        IFluentEmail To(string emailAddress, string name = null);
        IFluentEmail To(IEnumerable<Address> mailAddresses);
        IFluentEmail Subject(string subject);
        IFluentEmail Body(string body, bool isHtml = false);
        SendResponse Send(CancellationToken? token = null);
        Task<SendResponse> SendAsync(CancellationToken? token = null);
    }
}

namespace FluentEmail.Core.Interfaces
{
    public interface ISender { Task<SendResponse> SendAsync(IFluentEmail email, CancellationToken? token = null); }
}
