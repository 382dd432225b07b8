using System.CommandLine;
using System.Text.Json;
using ComplianceKit.Ledger;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Commands;

/// <summary><c>compliancekit ledger verify</c>: checks a whole ledger, from the bytes of every entry to the signed roots, and changes nothing.</summary>
internal sealed class LedgerVerifyCommand : Command
{
    private readonly Option<string?> key = new("--key") { HelpName = "KEY" };
    private readonly LedgerOptions options;
    private readonly Terminal terminal;

    public LedgerVerifyCommand(Terminal terminal)
        : base("verify", Text.Get("command.ledger.verify").In(terminal.Chinese))
    {
        this.terminal = terminal;
        options = new(this, terminal.Chinese, key);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var verifier = Verifier(options.Connection(parsed), parsed.GetValue(key));
        var screen = options.IsForPrograms(parsed) ? terminal.Quiet() : terminal;
        var found = await LedgerConnection.RunAsync(() => screen.RunAsync(
            Text.Get("ledger.verifying"),
            progress => verifier.VerifyAsync(progress is null ? null : new Steps(progress), cancellationToken))).ConfigureAwait(false);
        if (options.IsForPrograms(parsed))
        {
            screen.Say(JsonSerializer.Serialize(
                new { found.IsIntact, log = found.Log?.Origin, found.Entries, root = found.Root.ToString(), found.Checkpoints, found.SignedEntries, found.FactsOpened, keySource = found.KeySource.ToString(), problems = found.Problems.Select(static p => new { kind = p.Kind.ToString(), p.Sequence, p.Text }) },
                JsonReport.Options));
        }
        else
        {
            Report(screen, found);
        }

        return (int)(found.IsIntact ? ExitCode.Clean : ExitCode.Violations);
    }

    private static LedgerVerifier Verifier(string connection, string? key)
    {
        try
        {
            return new LedgerVerifier(new SqliteLedgerOptions { ConnectionString = connection }, key);
        }
        catch (FormatException none)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.key"), none);
        }
        catch (LedgerException none)
        {
            throw new ToolException(ExitCode.Usage, Bilingual.Same(none.Message), none);
        }
    }

    private static void Report(Terminal screen, LedgerVerification found)
    {
        screen.Say(Text.Get(found.IsIntact ? "ledger.intact" : "ledger.broken", found.Problems.Length));
        screen.Say(Text.Get("ledger.figures", found.Log?.Origin ?? "?", found.Entries, found.Root, found.Checkpoints, found.SignedEntries));
        if (found.KeySource == LedgerKeySource.Database)
        {
            screen.Say(Text.Get("ledger.keyFromDatabase"));
        }

        foreach (var problem in found.Problems)
        {
            var place = problem.Sequence is { } at ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" #{at}") : string.Empty;
            screen.Say($"  {problem.Kind}{place}: {problem.Text.In(screen.Chinese)}");
        }
    }

    private sealed class Steps(IProgress<AuditProgress> progress) : IProgress<LedgerVerificationProgress>
    {
        public void Report(LedgerVerificationProgress value) =>
            progress.Report(new AuditProgress(string.Empty, (int)Math.Min(value.Done, int.MaxValue), (int)Math.Min(value.Total, int.MaxValue)));
    }
}
