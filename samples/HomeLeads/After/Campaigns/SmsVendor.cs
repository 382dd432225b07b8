using ComplianceKit.Outreach;

namespace HomeLeads.Campaigns;

/// <summary>The text message vendor of the agency, over HTTP: only against a permit, which is redeemed before the wire is touched.</summary>
public sealed class SmsVendor(HttpClient http, IOutreachGate gate)
{
    /// <summary>Whether the message was handed over; false where the permit could not be redeemed any more.</summary>
    public async Task<bool> SendAsync(MessageContent message, SendPermit permit, CancellationToken cancellationToken)
    {
        if (message.Hash != permit.ContentHash || await gate.RedeemAsync(permit, cancellationToken) is not RedeemResult.Redeemed)
            return false;

        // From here on the caller may go away; what became of the message is still reported.
        using var answer = await http.PostAsJsonAsync("/sms", new { phone = permit.Point.Address, text = message.Body }, CancellationToken.None);
        await gate.ReportAsync(permit, answer.IsSuccessStatusCode ? SendOutcome.Sent : SendOutcome.Unknown, CancellationToken.None);
        return answer.IsSuccessStatusCode;
    }
}
