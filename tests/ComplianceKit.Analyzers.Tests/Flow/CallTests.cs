namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>Helpers, local functions, lambdas, interfaces: a guard or a sink behind a call is the same guard or sink.</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData("await Ensure(subject); STORE;", "private Task Ensure(Subject who) => consent.RequireAsync(who, Purposes.Viewing);")]
    [InlineData("await Ensure(subject); STORE;", "private async Task Ensure(Subject who) { await consent.RequireAsync(who, Purposes.Viewing); }")]
    [InlineData("await Ensure(form); STORE;", "private async Task Ensure(LeadForm f) { await Inner(Subject.ReachedAt(ContactPoint.Phone(f.Phone))); } private async Task Inner(Subject who) { await consent.RequireAsync(who, Purposes.Viewing); }")]
    [InlineData("Ensure(subject); BAD;", "private async Task Ensure(Subject who) { await consent.RequireAsync(who, Purposes.Viewing); }")]
    [InlineData("await Ensure(subject); BAD;", "private async Task Ensure(Subject who) { if (who is null) return; await consent.RequireAsync(who, Purposes.Viewing); }")]
    [InlineData("await Ensure(subject, form.Page > 1); BAD;", "private async Task Ensure(Subject who, bool strict) { if (strict) await consent.RequireAsync(who, Purposes.Viewing); }")]
    [InlineData("if (!await May(subject)) return; STORE;", "private async Task<bool> May(Subject who) => await consent.IsGrantedAsync(who, Purposes.Viewing);")]
    [InlineData("if (!await May(subject)) return; STORE;", "private Task<bool> May(Subject who) => consent.IsGrantedAsync(who, Purposes.Viewing);")]
    [InlineData("if (!await May(subject)) return; STORE;", "private async Task<bool> May(Subject who) { var state = await consent.GetStateAsync(who, Purposes.Viewing); return state.IsGranted; }")]
    [InlineData("if (!await May(subject)) return; STORE;", "private async Task<bool> May(Subject who) { if (who is null) return false; return (await consent.GetStateAsync(who, Purposes.Viewing)).Status == ConsentStatus.Granted; }")]
    [InlineData("if (await May(subject)) return; BAD;", "private async Task<bool> May(Subject who) => await consent.IsGrantedAsync(who, Purposes.Viewing);")]
    [InlineData("if (!await May(subject)) return; BAD;", "private async Task<bool> May(Subject who) { if (who is null) return true; return await consent.IsGrantedAsync(who, Purposes.Viewing); }")]
    [InlineData("if (await Missing(subject)) return; STORE;", "private async Task<bool> Missing(Subject who) => !await consent.IsGrantedAsync(who, Purposes.Viewing);")]
    [InlineData("Demand(await consent.IsGrantedAsync(subject, Purposes.Viewing)); STORE;", "private static void Demand(bool ok) { if (!ok) throw new InvalidOperationException(); }")]
    [InlineData("Demand(form.Page > 1); BAD;", "private static void Demand(bool ok) { if (!ok) throw new InvalidOperationException(); }")]
    [InlineData("if (!Try(subject, out var ok)) return; if (!ok) return; STORE;", "private bool Try(Subject who, out bool granted) { granted = consent.IsGrantedAsync(who, Purposes.Viewing).Result; return true; }")]
    [InlineData("if (!await consent.IsGrantedAsync(subject, Purposes.Viewing)) Fail(); STORE;", "private static void Fail() => throw new InvalidOperationException();")]
    [InlineData("if (!await consent.IsGrantedAsync(subject, Purposes.Viewing)) Fail(); BAD;", "private static void Fail() => Console.Beep();")]
    [InlineData("await Ensure(subject, Purposes.Viewing); STORE;", "private async Task Ensure(Subject who, PurposeId what) => await consent.RequireAsync(who, what);")]
    public Task Guards_in_helpers(string body, string helper) => Endpoint.ReportsAsync(body, helper);

    [Theory]
    [InlineData("{|CK1001:Save(form)|};", "private void Save(LeadForm f) { db.Leads.Add(new Lead { Phone = f.Phone }); }")]
    [InlineData("{|CK1001:Save(form.Phone)|};", "private void Save(string phone) { db.Leads.Add(new Lead { Phone = phone }); }")]
    [InlineData("{|CK1001:Save(new Lead { Phone = form.Phone })|};", "private void Save(Lead lead) { Inner(lead); } private void Inner(Lead l) => db.Leads.Add(l);")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing); Save(form);", "private void Save(LeadForm f) { db.Leads.Add(new Lead { Phone = f.Phone }); }")]
    [InlineData("await Save(form);", "private async Task Save(LeadForm f) { await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(f.Phone)), Purposes.Viewing); db.Leads.Add(new Lead { Phone = f.Phone }); }")]
    [InlineData("await Save(form, subject);", "private async Task Save(LeadForm f, Subject who) { await consent.RequireAsync(who, Purposes.Viewing); db.Leads.Add(new Lead { Phone = f.Phone }); }")]
    [InlineData("{|CK1001:await Save(form, Subject.ReachedAt(ContactPoint.Phone(db.Leads.First().Phone)))|};", "private async Task Save(LeadForm f, Subject who) { await consent.RequireAsync(who, Purposes.Viewing); db.Leads.Add(new Lead { Phone = f.Phone }); }")]
    [InlineData("Save(form, await consent.IsGrantedAsync(subject, Purposes.Viewing));", "private void Save(LeadForm f, bool ok) { if (!ok) return; db.Leads.Add(new Lead { Phone = f.Phone }); }")]
    [InlineData("{|CK1001:Save(form, form.Page > 1)|};", "private void Save(LeadForm f, bool ok) { if (!ok) return; db.Leads.Add(new Lead { Phone = f.Phone }); }")]
    [InlineData("{|CK1001:db.Leads.Add(Map(form))|};", "private static Lead Map(LeadForm f) => new() { Phone = f.Phone };")]
    [InlineData("db.Leads.Add(Map(form));", "private static Lead Map(LeadForm f) => new() { Note = \"page \" + f.Page };")]
    [InlineData("var lead = new Lead(); Fill(lead, form); {|CK1001:db.Leads.Add(lead)|};", "private static void Fill(Lead l, LeadForm f) { l.Phone = f.Phone; }")]
    [InlineData("Save(form.Page);", "private void Save(int page) { db.Leads.Add(new Lead { Id = page }); }")]
    [InlineData("{|CK1001:Recurse(form, 3)|};", "private void Recurse(LeadForm f, int n) { if (n > 0) Recurse(f, n - 1); db.Leads.Add(new Lead { Phone = f.Phone }); }")]
    public Task Sinks_in_helpers(string body, string helper) => Endpoint.ReportsAsync(body, helper);

    [Theory]
    [InlineData("void Save() { STORE; } await consent.RequireAsync(subject, Purposes.Viewing); Save();")]
    [InlineData("void Save() { BAD; } Save();")]
    [InlineData("async Task Ensure() { await consent.RequireAsync(subject, Purposes.Viewing); } await Ensure(); STORE;")]
    [InlineData("async Task Ensure() { await consent.RequireAsync(subject, Purposes.Viewing); } _ = Ensure(); BAD;")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing); Action save = () => STORE; save();")]
    [InlineData("Action save = () => BAD; save();")]
    [InlineData("Func<Task> ensure = async () => await consent.RequireAsync(subject, Purposes.Viewing); await ensure(); STORE;")]
    [InlineData("Func<Task> ensure = async () => await consent.RequireAsync(subject, Purposes.Viewing); BAD;")]
    [InlineData("await Task.Run(() => { BAD; });")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing); await Task.Run(() => { STORE; });")]
    [InlineData("await Task.Run(async () => { await consent.RequireAsync(subject, Purposes.Viewing); STORE; });")]
    public Task Functions(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("{|CK1001:leads.Save(form)|};", "db.Leads.Add(new Lead { Phone = form.Phone });")]
    [InlineData("leads.Save(form);", "consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), Purposes.Viewing).Wait(); db.Leads.Add(new Lead { Phone = form.Phone });")]
    public Task Behind_an_interface(string body, string implementation) => Verify.Code(Endpoint.Model + $$"""
        public interface ILeads { void Save(LeadForm form); }
        public class Leads(Db db, IConsent consent) : ILeads { public void Save(LeadForm form) { {{implementation}} } }
        [ApiController]
        public class LeadsController(ILeads leads) : ControllerBase
        {
            [HttpPost("/leads")]
            public void Add(LeadForm form) { {{body}} }
        }
        """).DiagnosesAsync("CK1001");
}
