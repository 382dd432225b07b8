namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>Of an e-mail address the host alone is nobody's; the part before the <c>@</c> still is somebody's.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("logger.LogInformation(new System.Net.Mail.MailAddress(form.Email).Host);")]
    [InlineData("var address = new System.Net.Mail.MailAddress(form.Email); var host = address.Host.ToLowerInvariant(); logger.LogInformation(\"{Host}\", host);")]
    [InlineData("logger.LogInformation(form.Email.Split('@')[1]);")]
    [InlineData("logger.LogInformation(form.Email.Split(\"@\")[1].Trim());")]
    [InlineData("var parts = form.Email.Split('@'); logger.LogInformation(parts[^1]);")]
    [InlineData("var parts = form.Email.Split('@'); logger.LogInformation(parts[parts.Length - 1]);")]
    [InlineData("logger.LogInformation(form.Email.Split('@').Last());")]
    [InlineData("logger.LogInformation(form.Email.Split('@').ElementAt(1));")]
    [InlineData("logger.LogInformation(form.Email.Substring(form.Email.IndexOf('@') + 1));")]
    [InlineData("var at = form.Email.LastIndexOf('@'); if (at > 0) logger.LogInformation(form.Email.Substring(at + 1));")]
    [InlineData("logger.LogInformation(form.Email[(form.Email.IndexOf('@') + 1)..]);")]
    [InlineData("logger.LogInformation(form.Email.Remove(0, form.Email.IndexOf('@') + 1));")]
    [InlineData("logger.LogInformation(Host(form.Email));")]
    [InlineData("logger.LogInformation(hosts.GetDomain(form.Email));")]
    [InlineData("logger.LogInformation(\"at {Place}\", form.Email.IndexOf('@'));")]
    public Task The_host_is_nobody_s(string body) => ReportsAsync(body);

    [Theory]
    [InlineData("{|CK2001:logger.LogInformation(new System.Net.Mail.MailAddress(form.Email).Address)|};")]
    [InlineData("{|CK2001:logger.LogInformation(new System.Net.Mail.MailAddress(form.Email).User)|};")]
    [InlineData("{|CK2001:logger.LogInformation(form.Email.Split('@')[0])|};")]
    [InlineData("{|CK2001:logger.LogInformation(form.Email.Split('@').First())|};")]
    [InlineData("{|CK2001:logger.LogInformation(form.Email.Split(' ')[1])|};")]
    [InlineData("{|CK2001:logger.LogInformation(form.Email.Substring(0, form.Email.IndexOf('@')))|};")]
    [InlineData("{|CK2001:logger.LogInformation(form.Email.Substring(form.Email.IndexOf(':') + 1))|};")]
    [InlineData("{|CK2001:logger.LogInformation(form.Email.Substring(1))|};")]
    [InlineData("{|CK2001:logger.LogInformation(form.Email[..form.Email.IndexOf('@')])|};")]
    [InlineData("{|CK2001:logger.LogInformation(Whole(form.Email))|};")]
    [InlineData("{|CK2001:logger.LogInformation(hosts.Normalize(form.Email))|};")]
    [InlineData("var parts = form.Email.Split('@'); {|CK2001:logger.LogInformation(string.Join('@', parts))|};")]
    public Task The_rest_is_somebody_s(string body) => ReportsAsync(body);

    private static Task ReportsAsync(string body) => Endpoint.ReportsAsync("", $$"""
        private readonly IHosts hosts = null!;
        private static string Host(string email) => new System.Net.Mail.MailAddress(email).Host;
        private static string Whole(string email) => new System.Net.Mail.MailAddress(email).Address;
        [HttpPost("/mails")] public void Take(MailForm form) { {{body}} }
        """, "public record MailForm(string Email, int Page); public interface IHosts { string GetDomain(string email); string Normalize(string email); }");
}
