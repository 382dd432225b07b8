namespace Shop.Leads;

public sealed class Campaign(SmsVendor sms)
{
    [SuppressMessage("Outreach", "CK3001", Justification = "The vendor asks the gate itself; by Li Na; until 2027-01-31")]
    public Task SendAsync(Lead lead) => sms.SendAsync(lead.Phone, "20% off <b>now</b>, reply T to stop");
}
