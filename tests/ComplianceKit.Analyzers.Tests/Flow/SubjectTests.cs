namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>Whose consent it is, and for what: another person, another purpose, another element of the loop does not count.</summary>
public sealed class SubjectTests
{
    private const string Purposes = """
        { "version": 1, "purposes": [
          { "id": "viewing", "basis": "consent", "kinds": ["name", "phone"] },
          { "id": "promotion", "basis": "consent", "kinds": ["email"] } ] }
        """;

    [Theory]
    [InlineData("await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(form.Phone)), Purposes.Viewing); STORE;")]
    [InlineData("if (!ContactPoint.TryPhone(form.Phone, out var point, out _)) return; await consent.RequireAsync(Subject.ReachedAt(point), Purposes.Viewing); STORE;")]
    [InlineData("var who = Find(form.Name); await consent.RequireAsync(who, Purposes.Viewing); STORE;")]
    [InlineData("var other = db.Leads.First(); await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(other.Phone)), Purposes.Viewing); BAD;")]
    [InlineData("foreach (var friend in db.Leads) { await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(friend.Phone)), Purposes.Viewing); BAD; }")]
    public Task Of_the_form(string body) => Endpoint.ReportsAsync(body, "private static Subject Find(string name) => Subject.ReachedAt(ContactPoint.Phone(name));");

    [Fact]
    public Task The_second_person_of_two() => Endpoint.ReportsAsync("", """
        [HttpPost("/pair")]
        public async Task Pair(LeadForm first, [FromForm] LeadForm second)
        {
            await consent.RequireAsync(Subject.ReachedAt(ContactPoint.Phone(first.Phone)), Purposes.Viewing);
            db.Leads.Add(new Lead { Phone = first.Phone });
            {|CK1001:db.Leads.Add(new Lead { Phone = second.Phone })|};
        }
        """);

    [Theory]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing); STORE;")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Promotion); BAD;")]
    [InlineData("await consent.RequireAsync(subject, new PurposeId(\"promotion\")); BAD;")]
    [InlineData("var purpose = form.Page > 1 ? Purposes.Promotion : Purposes.Promotion; await consent.RequireAsync(subject, purpose); BAD;")]
    [InlineData("await consent.RequireAsync(subject, Purposes.Viewing); await consent.RequireAsync(subject, Purposes.Promotion); STORE;")]
    public Task For_the_purpose(string body) => Endpoint.Of(body).WithConfiguration(Purposes).DiagnosesAsync("CK1001", "CK1009");

    [Theory]
    [InlineData("foreach (var row in rows) { if (!await consent.IsGrantedAsync(Who(row), Purposes.Viewing)) continue; Store(row); }", false)]
    [InlineData("foreach (var row in rows) { await consent.RequireAsync(Who(row), Purposes.Viewing); Store(row); }", false)]
    [InlineData("await consent.RequireAsync(Who(rows[0]), Purposes.Viewing); foreach (var row in rows) { Store(row); }", true)]
    [InlineData("Row? last = null; foreach (var row in rows) { if (last is null) { last = row; continue; } await consent.RequireAsync(Who(last), Purposes.Viewing); last = row; Store(row); }", true)]
    [InlineData("foreach (var row in rows) { await consent.RequireAsync(Who(row), Purposes.Viewing); } foreach (var row in rows) { Store(row); }", true)]
    [InlineData("for (var i = 0; i < rows.Count; i++) { await consent.RequireAsync(Who(rows[i]), Purposes.Viewing); Store(rows[i]); }", false)]
    [InlineData("for (var i = 1; i < rows.Count; i++) { await consent.RequireAsync(Who(rows[i - 1]), Purposes.Viewing); Store(rows[i]); }", true)]
    [InlineData("for (var i = 1; i < rows.Count; i++) { await consent.RequireAsync(Who(rows[i]), Purposes.Viewing); i++; Store(rows[i]); }", true)]
    [InlineData("await Parallel.ForEachAsync(rows, async (row, _) => { await consent.RequireAsync(Who(row), Purposes.Viewing); Store(row); });", false)]
    [InlineData("foreach (var row in rows.Where(r => r.Age > 17)) { if (await consent.IsGrantedAsync(Who(row), Purposes.Viewing)) Store(row); }", false)]
    public Task Of_the_element(string body, bool reported)
    {
        const string Store = "db.Leads.Add(new Lead { Phone = $1.Phone })";
        var marked = System.Text.RegularExpressions.Regex.Replace(body, @"Store\((row|rows\[i\])\)", reported ? "{|CK1001:" + Store + "|}" : Store);
        return Endpoint.ReportsAsync("", $$"""
            [HttpPost("/rows")]
            public async Task Rows(List<Row> rows) { await Task.Yield(); {{marked}} }
            private static Subject Who(Row row) => Subject.ReachedAt(ContactPoint.Phone(row.Phone));
            """, "public record Row(string Phone, int Age);");
    }

    [Fact]
    public async Task A_subject_that_is_not_visible_counts_and_is_said()
    {
        var findings = await Endpoint.Of("await consent.RequireAsync(Current, Purposes.Viewing); STORE;", "private Subject Current => _current!; private Subject? _current;").FindingsAsync();
        Assert.DoesNotContain(findings, static d => d.Id == "CK1001");
        Assert.Equal("Subject", Assert.Single(findings, static d => d.Id == "CK9001").Properties["ck.why"]);
    }
}
