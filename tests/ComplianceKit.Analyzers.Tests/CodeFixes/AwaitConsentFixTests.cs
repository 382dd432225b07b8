using ComplianceKit.CodeFixes.Consent;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

public sealed class AwaitConsentFixTests
{
    private static FixTest Fix => new(new AwaitConsentFix());

    private static string Code(string statement, string signature = "async Task AddAsync") => $$"""
        using ComplianceKit;
        using ComplianceKit.Consent;

        public class Leads(IConsent consent)
        {
            public {{signature}}(Subject person, PurposeId viewing, CancellationToken stop)
            {
                {{statement}}
                await File.WriteAllTextAsync("leads.csv", "", stop);
            }
        }
        """;

    [Theory]
    [InlineData("{|CK1009:_ = consent.RequireAsync(person, viewing, stop);|}", "await consent.RequireAsync(person, viewing, stop);")]
    [InlineData("_ = {|CK1009:consent.RequireAsync(person, viewing, stop)|}; // first", "await consent.RequireAsync(person, viewing, stop); // first")]
    [InlineData("_ = {|CK1009:consent.RequireAsync(person, viewing, stop)|}.ConfigureAwait(false);", "await consent.RequireAsync(person, viewing, stop).ConfigureAwait(false);")]
    [InlineData("await {|CK1009:consent.IsGrantedAsync(person, viewing, stop)|};", "await consent.RequireAsync(person, viewing, stop);")]
    [InlineData("_ = {|CK1009:consent.IsGrantedAsync(person, viewing, stop)|};", "await consent.RequireAsync(person, viewing, stop);")]
    [InlineData("_ = await {|CK1009:consent.GetStateAsync(person, viewing, cancellationToken: stop)|};", "await consent.RequireAsync(person, viewing, cancellationToken: stop);")]
    public Task Waits_and_stops(string before, string after) => Fix.ChangesAsync(Code(before), Code(after));

    [Fact]
    public Task Method_becomes_asynchronous() => Fix.ChangesAsync("""
        using ComplianceKit;
        using ComplianceKit.Consent;

        public class Leads(IConsent consent)
        {
            public Task AddAsync(Subject person, PurposeId viewing)
            {
                {|CK1009:consent.RequireAsync(person, viewing)|};
                return File.WriteAllTextAsync("leads.csv", "");
            }
        }
        """, """
        using ComplianceKit;
        using ComplianceKit.Consent;

        public class Leads(IConsent consent)
        {
            public async Task AddAsync(Subject person, PurposeId viewing)
            {
                await consent.RequireAsync(person, viewing);
                await File.WriteAllTextAsync("leads.csv", "");
            }
        }
        """);

    [Fact]
    public Task All_at_once() => Fix.FixesAllAsync(
        Code("_ = {|CK1009:consent.RequireAsync(person, viewing, stop)|}; _ = {|CK1009:consent.RequireAsync(person, viewing)|};"),
        Code("await consent.RequireAsync(person, viewing, stop); await consent.RequireAsync(person, viewing);"));

    [Theory]
    [InlineData("if (!await {|CK1009:consent.IsGrantedAsync(person, viewing, stop)|}) File.Delete(\"a\");")]
    [InlineData("_ = await {|CK1009:consent.GetStateAsync(person, viewing, DateTimeOffset.MinValue)|};")]
    [InlineData("_ = {|CK1009:Mine(person)|}; static Task<bool> Mine(Subject of) => Task.FromResult(of is not null);")]
    public Task What_the_answer_means_is_left_to_a_person(string code) => Fix.OffersNothingAsync(Code(code));
}
