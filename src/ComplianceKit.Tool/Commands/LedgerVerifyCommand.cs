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
    private readonly Option<string> ledger;
    private readonly Option<string?> key = new("--key") { HelpName = "KEY" };
    private readonly Option<string?> language = new("--language") { HelpName = "en|zh-Hans" };
    private readonly Option<bool> json = new("--json");
    private readonly Terminal terminal;

    public LedgerVerifyCommand(Terminal terminal)
        : base("verify", Text.Get("command.ledger.verify").In(terminal.Chinese))
    {
        this.terminal = terminal;
        ledger = LedgerConnection.NewOption(terminal.Chinese);
        key.Description = Text.Get("option.key").In(terminal.Chinese);
        language.Description = Text.Get("option.language").In(terminal.Chinese);
        json.Description = Text.Get("option.json").In(terminal.Chinese);
        language.AcceptOnlyFromAmong("en", "zh-Hans");
        foreach (var option in (Option[])[ledger, key, language, json])
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var verifier = Verifier(LedgerConnection.Resolve(parsed.GetValue(ledger)!), parsed.GetValue(key));
        var screen = parsed.GetValue(json) ? terminal.Quiet() : terminal;
        var found = await LedgerConnection.RunAsync(() => screen.RunAsync(
            Text.Get("ledger.verifying"),
            progress => verifier.VerifyAsync(progress is null ? null : new Steps(progress), cancellationToken))).ConfigureAwait(false);
        if (parsed.GetValue(json))
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
