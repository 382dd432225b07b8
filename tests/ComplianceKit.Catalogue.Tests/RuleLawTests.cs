namespace ComplianceKit.Catalogue;

/// <summary>rules.json ties a rule to the violation it finds, the duties it serves and the audit parts it is evidence for.</summary>
public sealed class RuleLawTests
{
    private static readonly System.Text.Json.JsonElement Rules = CatalogueFile.Read("rules.json");

    [Fact]
    public void Every_rule_names_a_violation_and_at_least_one_duty_read_in_its_text()
    {
        var violations = Rules.GetProperty("violations").EnumerateObject().Select(static v => v.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in Rules.Items("rules"))
        {
            Assert.Contains(rule.Text("violation"), violations);
            Assert.Contains(rule.Strings("law"), static id => Obligations.ById[id].Text("level") == "text");
        }
    }

    [Fact]
    public void Cited_duties_are_in_force_and_verified_or_marked_as_not()
    {
        foreach (var id in Rules.Items("rules").SelectMany(static rule => rule.Strings("law")))
        {
            var duty = Obligations.ById[id];
            Assert.True(Obligations.InForce(duty, Obligations.Checked), id);
            Assert.True(duty.GetProperty("verified").GetBoolean() || duty.Text("note").Length > 0, id);
        }
    }

    [Fact]
    public void Cited_audit_parts_exist()
    {
        var parts = CatalogueFile.Read("law/audit-guideline.json").Items("items").SelectMany(static item => item.Items("parts")).Select(static part => part.Text("no")).ToHashSet(StringComparer.Ordinal);
        Assert.All(Rules.Items("rules").SelectMany(static rule => rule.Strings("audit")), no => Assert.Contains(no, parts));
    }

    [Fact]
    public void Ids_are_unique_and_of_the_form_CK_and_four_digits()
    {
        var ids = Rules.Items("rules").Select(static rule => rule.Text("id")).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, static id => Assert.Matches("^CK[0-9]{4}$", id));
    }

    [Fact]
    public void A_rule_of_number_one_to_three_thousand_stands_under_its_violation()
    {
        foreach (var rule in Rules.Items("rules"))
        {
            var expected = rule.Text("id")[2] switch { '0' or '1' => "collect", '2' => "disclose", '3' => "message", '4' => "duty", _ => "health" };
            // Recipients exposed to each other are a disclosure that happens while sending.
            Assert.Equal(rule.Text("id") == "CK3005" ? "disclose" : expected, rule.Text("violation"));
        }
    }
}
