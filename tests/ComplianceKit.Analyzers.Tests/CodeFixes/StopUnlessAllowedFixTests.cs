using ComplianceKit.CodeFixes.Outreach;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

public sealed class StopUnlessAllowedFixTests
{
    private static FixTest Fix => new(new StopUnlessAllowedFix());

    private static string Code(string statement, string returns = "Task") => $$"""
        using ComplianceKit.Outreach;

        public class Campaign(IOutreachGate gate)
        {
            public async {{returns}} SendAsync(ContactAttempt attempt, SendPermit permit)
            {
                {{statement}}
                await File.WriteAllTextAsync("sent.txt", "");
            }
        }
        """;

    private static string Stopping(string condition) => $$"""
        if ({{condition}})
                {
                    return;
                }
        """;

    [Theory]
    [InlineData("{|CK3002:await gate.DecideAsync(attempt)|};", "await gate.DecideAsync(attempt) is not GateDecision.Allow")]
    [InlineData("_ = {|CK3002:gate.DecideAsync(attempt)|};", "await gate.DecideAsync(attempt) is not GateDecision.Allow")]
    [InlineData("{|CK3002:await gate.RedeemAsync(permit);|}", "await gate.RedeemAsync(permit) is not RedeemResult.Redeemed")]
    public Task Obeys(string before, string condition) => Fix.ChangesAsync(Code(before), Code(Stopping(condition)));

    [Theory]
    [InlineData("var decision = {|CK3002:await gate.DecideAsync(attempt)|}; Console.WriteLine(decision);")]
    [InlineData("await {|CK3002:gate.ReportAsync(permit, SendOutcome.Sent)|};")]
    public Task Nothing_else(string code) => Fix.OffersNothingAsync(Code(code));
}
