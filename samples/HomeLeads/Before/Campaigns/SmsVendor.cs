namespace HomeLeads.Campaigns;

/// <summary>The text message vendor of the agency, over HTTP.</summary>
public sealed class SmsVendor(HttpClient http)
{
    public async Task SendAsync(string phone, string text)
    {
        using var answer = await http.PostAsJsonAsync("/sms", new { phone, text });
        answer.EnsureSuccessStatusCode();
    }
}
