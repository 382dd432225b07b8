namespace ComplianceKit.Analyzers.Tests.Flow;

public sealed class GuardTests
{
    [Theory]
    [InlineData("BAD;")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing); STORE;")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing, token).ConfigureAwait(false); STORE;")]
    [InlineData("consent.RequireAsync(subject, Purposes.Viewing, token).GetAwaiter().GetResult(); STORE;")]
    [InlineData("consent.RequireAsync(subject, Purposes.Viewing, token).Wait(token); STORE;")]
    [InlineData("{|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; STORE;")]
    [InlineData("_ = {|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; STORE;")]
    [InlineData("var check = consent.RequireAsync(subject, Purposes.Viewing); await check; STORE;")]
    [InlineData("var check = consent.RequireAsync(subject, Purposes.Viewing); BAD; await check;")]
    [InlineData("await Task.WhenAll(consent.RequireAsync(subject, Purposes.Viewing), Task.Delay(1)); STORE;")]
    [InlineData("var a = consent.RequireAsync(subject, Purposes.Viewing); var b = Task.Delay(1); await Task.WhenAll(a, b); STORE;")]
    public Task Required(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("if (await consent.IsGrantedAsync(subject, Purposes.Viewing)) STORE;")]
    [InlineData("if (!await consent.IsGrantedAsync(subject, Purposes.Viewing)) return; STORE;")]
    [InlineData("if (!await consent.IsGrantedAsync(subject, Purposes.Viewing)) throw new InvalidOperationException(); STORE;")]
    [InlineData("if (await consent.IsGrantedAsync(subject, Purposes.Viewing) is false) return; STORE;")]
    [InlineData("if (await consent.IsGrantedAsync(subject, Purposes.Viewing) is not true) return; STORE;")]
    [InlineData("if (await consent.IsGrantedAsync(subject, Purposes.Viewing) == false) return; STORE;")]
    [InlineData("if (await consent.IsGrantedAsync(subject, Purposes.Viewing)) { STORE; } else { await Task.Delay(1); }")]
    [InlineData("if (!await consent.IsGrantedAsync(subject, Purposes.Viewing)) { await Task.Delay(1); } else { STORE; }")]
    [InlineData("var ok = await consent.IsGrantedAsync(subject, Purposes.Viewing); if (!ok) return; STORE;")]
    [InlineData("bool ok = false; if (form.Page > 1) ok = await consent.IsGrantedAsync(subject, Purposes.Viewing); if (!ok) return; STORE;")]
    [InlineData("if (form.Page > 1 && await consent.IsGrantedAsync(subject, Purposes.Viewing)) STORE;")]
    [InlineData("var ok = form.Page > 1 && await consent.IsGrantedAsync(subject, Purposes.Viewing); if (ok) STORE;")]
    [InlineData("var ok = await consent.IsGrantedAsync(subject, Purposes.Viewing) ? true : false; if (ok) STORE;")]
    [InlineData("var lead = await consent.IsGrantedAsync(subject, Purposes.Viewing) ? STORE : null;")]
    [InlineData("var no = !await consent.IsGrantedAsync(subject, Purposes.Viewing); if (no) return; STORE;")]
    [InlineData("if (form.Page > 1 || !await consent.IsGrantedAsync(subject, Purposes.Viewing)) return; STORE;")]
    [InlineData("switch (await consent.IsGrantedAsync(subject, Purposes.Viewing)) { case true: STORE; break; }")]
    [InlineData("var added = (await consent.IsGrantedAsync(subject, Purposes.Viewing)) switch { true => STORE, false => null };")]
    [InlineData("bool? ok = await consent.IsGrantedAsync(subject, Purposes.Viewing); if (ok == true) STORE;")]
    [InlineData("var vip = form.Page > 3; if (vip) await consent.RequireAsync(subject, Purposes.Viewing); if (vip) STORE;")]
    public Task Checked(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("if (form.Page > 1 || await consent.IsGrantedAsync(subject, Purposes.Viewing)) BAD;")]
    [InlineData("if (form.Page > 1) await consent.RequireAsync(subject, Purposes.Viewing); BAD;")]
    [InlineData("if (form.Page > 1 && !await consent.IsGrantedAsync(subject, Purposes.Viewing)) return; BAD;")]
    [InlineData("var ok = form.Page > 1 || await consent.IsGrantedAsync(subject, Purposes.Viewing); if (ok) BAD;")]
    [InlineData("bool ok = true; if (form.Page > 1) ok = await consent.IsGrantedAsync(subject, Purposes.Viewing); if (!ok) return; BAD;")]
    [InlineData("if (!await consent.IsGrantedAsync(subject, Purposes.Viewing)) { await Task.Delay(1); } BAD;")]
    [InlineData("await {|CK1009:consent.IsGrantedAsync(subject, Purposes.Viewing)|}; STORE;")]
    [InlineData("_ = await {|CK1009:consent.IsGrantedAsync(subject, Purposes.Viewing)|}; STORE;")]
    [InlineData("if (await {|CK1009:consent.IsGrantedAsync(subject, Purposes.Viewing)|}) return; STORE;")]
    [InlineData("STORE; await {|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|};")]
    [InlineData("var vip = form.Page > 3; if (vip) await consent.RequireAsync(subject, Purposes.Viewing); if (!vip) BAD;")]
    public Task Not_on_every_way(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("var state = await consent.GetStateAsync(subject, Purposes.Viewing); if (!state.IsGranted) return; STORE;")]
    [InlineData("var state = await consent.GetStateAsync(subject, Purposes.Viewing); if (state.Status != ConsentStatus.Granted) return; STORE;")]
    [InlineData("if ((await consent.GetStateAsync(subject, Purposes.Viewing)).Status == ConsentStatus.Granted) STORE;")]
    [InlineData("if (await consent.GetStateAsync(subject, Purposes.Viewing) is { IsGranted: true }) STORE;")]
    [InlineData("if (await consent.GetStateAsync(subject, Purposes.Viewing) is not { Status: ConsentStatus.Granted }) return; STORE;")]
    [InlineData("var state = await consent.GetStateAsync(subject, Purposes.Viewing); if (state.Status is ConsentStatus.Granted) STORE;")]
    [InlineData("var state = await consent.GetStateAsync(subject, Purposes.Viewing); switch (state.Status) { case ConsentStatus.Granted: STORE; break; default: return; }")]
    [InlineData("var state = await consent.GetStateAsync(subject, Purposes.Viewing); if (state.Status == ConsentStatus.Refused) return; BAD;")]
    [InlineData("var state = await consent.GetStateAsync(subject, Purposes.Viewing); if (state is null) return; BAD;")]
    [InlineData("var state = await consent.GetStateAsync(subject, Purposes.Viewing); logger.LogInformation(\"{State}\", state.Status); BAD;")]
    public Task State(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("await consent.RecordAsync(ConsentEvent.Granted(subject, Purposes.Viewing, Notice, Evidence), token); STORE;")]
    [InlineData("await consent.RecordAsync(ConsentEvent.Refused(subject, Purposes.Viewing), token); BAD;")]
    [InlineData("{|CK1009:consent.RecordAsync(ConsentEvent.Granted(subject, Purposes.Viewing, Notice, Evidence), token)|}; STORE;")]
    public Task Recorded(string body) => Endpoint.ReportsAsync(body, "private static NoticeReference Notice => null!; private static ConsentEvidence Evidence => null!;");

    /// <summary>CK1009 says what to do; that no consent is visible is then the same mistake once more.</summary>
    [Theory]
    [InlineData("{|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; db.SaveChanges(); STORE;")]
    [InlineData("{|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; if (form.Page > 1) { STORE; }")]
    [InlineData("if (form.Page > 1) { _ = {|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; STORE; }")]
    [InlineData("{|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; STORE; System.IO.File.AppendAllText(\"leads.txt\", form.Phone);")]
    public Task One_finding_for_one_cause(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("if (form.Page > 1) { _ = {|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; } BAD;")]
    [InlineData("if (form.Page > 1) _ = {|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; BAD;")]
    [InlineData("if (form.Page > 1) { await Task.Yield(); } else _ = {|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; BAD;")]
    [InlineData("var other = db.Leads.First(); _ = {|CK1009:consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(other.Phone)), Purposes.Viewing)|}; BAD;")]
    [InlineData("Func<Task> later = async () => { _ = {|CK1009:consent.RequireAsync(subject, Purposes.Viewing)|}; await Task.Yield(); }; BAD; await later();")]
    [InlineData("{ \n#pragma warning disable CK1009\n _ = consent.RequireAsync(subject, Purposes.Viewing); \n#pragma warning restore CK1009\n BAD; }")]
    public Task Two_causes_are_two_findings(string body) => Endpoint.ReportsAsync(body);

    [Theory]
    [InlineData("error", "suggestion", true)]
    [InlineData("error", "none", true)]
    [InlineData("error", "error", false)]
    [InlineData("suggestion", "warning", false)]
    public async Task A_finding_that_is_not_seen_stands_for_no_other(string collects, string unused, bool both)
    {
        var findings = await Endpoint.Of("_ = consent.RequireAsync(subject, Purposes.Viewing); STORE;").WithSeverity("CK1001", collects).WithSeverity("CK1009", unused).FindingsAsync();

        Assert.Equal(both, findings.Any(static d => d.Id == "CK1001"));
    }
}
