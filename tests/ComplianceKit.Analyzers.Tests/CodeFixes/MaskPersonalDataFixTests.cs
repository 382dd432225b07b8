using ComplianceKit.CodeFixes.Disclosure;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

public sealed class MaskPersonalDataFixTests
{
    private static FixTest Fix => new(new MaskPersonalDataFix()) { Facts = { ["ck.members"] = "LeadForm.Phone,LeadForm.Born" } };

    private static string Code(string statement, string usings = "") => usings + $$"""
        public record LeadForm(string Phone, string? City, DateOnly Born);

        public class Leads(ILogger<Leads> logger)
        {
            public void Save(LeadForm form)
            {
                {{statement}}
            }
        }
        """;

    private const string Usings = "using ComplianceKit;\n\n";

    [Theory]
    [InlineData(
        """{|CK2001:logger.LogInformation("Lead {Phone} from {City}", form.Phone, form.City)|};""",
        """logger.LogInformation("Lead {Phone} from {City}", Redaction.Mask(form.Phone), form.City);""")]
    [InlineData(
        """{|CK2001:logger.LogInformation("Lead {Phone}", form.Phone);|}""",
        """logger.LogInformation("Lead {Phone}", Redaction.Mask(form.Phone));""")]
    [InlineData(
        """logger.LogInformation("Lead {Phone}", {|CK2001:form.Phone.Trim()|});""",
        """logger.LogInformation("Lead {Phone}", Redaction.Mask(form.Phone.Trim()));""")]
    [InlineData(
        """{|CK2001:Console.WriteLine($"Lead {form.Phone} from {form.City}")|};""",
        """Console.WriteLine($"Lead {Redaction.Mask(form.Phone)} from {form.City}");""")]
    [InlineData(
        """{|CK2001:Console.WriteLine($"Born {form.Born:yyyy-MM-dd}")|};""",
        """Console.WriteLine($"Born {Redaction.Mask(form.Born.ToString("yyyy-MM-dd"))}");""")]
    [InlineData(
        """{|CK2001:Console.WriteLine("Lead " + form.Phone + " in " + form.City)|};""",
        """Console.WriteLine("Lead " + Redaction.Mask(form.Phone) + " in " + form.City);""")]
    [InlineData(
        """{|CK2001:logger.LogInformation("Born {Born}", form.Born)|};""",
        """logger.LogInformation("Born {Born}", Redaction.Mask(form.Born.ToString()));""")]
    [InlineData(
        """{|CK2001:logger.LogInformation("Lead {@Form}", form)|};""",
        """logger.LogInformation("Lead {@Form}", Redaction.Mask(form?.ToString()));""")]
    [InlineData(
        """{|CK2001:logger.LogInformation("Lead {Form}", System.Text.Json.JsonSerializer.Serialize(form))|};""",
        """logger.LogInformation("Lead {Form}", Redaction.Mask(System.Text.Json.JsonSerializer.Serialize(form)));""")]
    [InlineData(
        """{|CK2001:logger.LogInformation("Lead {@Form}", new { form.Phone, form.City })|};""",
        """logger.LogInformation("Lead {@Form}", new { Phone = Redaction.Mask(form.Phone), form.City });""")]
    public Task Masks_the_value_and_leaves_the_rest(string before, string after) => Fix.ChangesAsync(Code(before), Code(after, Usings));

    [Fact]
    public Task Local_made_from_the_member() => Fix.ChangesAsync(
        Code("""var who = form.Phone ?? ""; {|CK2001:Console.WriteLine(who)|};"""),
        Code("""var who = form.Phone ?? ""; Console.WriteLine(Redaction.Mask(who));""", Usings));

    [Fact]
    public Task All_at_once_with_one_using() => Fix.FixesAllAsync(
        Code("""{|CK2001:Console.WriteLine(form.Phone)|}; {|CK2001:Console.WriteLine(form.Phone)|};"""),
        Code("""Console.WriteLine(Redaction.Mask(form.Phone)); Console.WriteLine(Redaction.Mask(form.Phone));""", Usings));

    [Fact]
    public Task Masked_already() => Fix.OffersNothingAsync(
        Code("""{|CK2001:Console.WriteLine(ComplianceKit.Redaction.Mask(form.Phone))|};"""));
}
