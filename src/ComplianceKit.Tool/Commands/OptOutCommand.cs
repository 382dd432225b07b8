using System.CommandLine;
using System.Text.Json;
using ComplianceKit.Outreach;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceKit.Tool.Commands;

/// <summary><c>compliancekit outreach opt-out</c>: records that a contact point must not be contacted any more.</summary>
internal sealed class OptOutCommand : Command
{
    private readonly Argument<string> point;
    private readonly Option<string> ledger;
    private readonly Option<Outreach.SuppressionReason> reason = new("--reason") { DefaultValueFactory = static _ => Outreach.SuppressionReason.Refusal };
    private readonly Option<Channel?> channel = new("--channel");
    private readonly Option<string?> language = new("--language") { HelpName = "en|zh-Hans" };
    private readonly Option<bool> json = new("--json");
    private readonly Terminal terminal;

    public OptOutCommand(Terminal terminal)
        : base("opt-out", Text.Get("command.outreach.opt-out").In(terminal.Chinese))
    {
        this.terminal = terminal;
        (point, ledger) = (ContactPointArgument.New(terminal.Chinese), LedgerConnection.NewOption(terminal.Chinese));
        reason.Description = Text.Get("option.reason").In(terminal.Chinese);
        channel.Description = Text.Get("option.channel").In(terminal.Chinese);
        language.Description = Text.Get("option.language").In(terminal.Chinese);
        json.Description = Text.Get("option.json").In(terminal.Chinese);
        language.AcceptOnlyFromAmong("en", "zh-Hans");
        Arguments.Add(point);
        foreach (var option in (Option[])[ledger, reason, channel, language, json])
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var who = ContactPointArgument.Read(parsed.GetValue(point)!);
        var connection = LedgerConnection.Resolve(parsed.GetValue(ledger)!);
        var optOut = new OptOut(who)
        {
            Reason = parsed.GetValue(reason),
            Scope = parsed.GetValue(channel) is { } one ? SuppressionScope.On(one) : SuppressionScope.All,
            Source = OptOutSource.CommandLine,
        };
        var entry = await LedgerConnection.RunAsync(async () =>
        {
            var services = LedgerConnection.Open(connection);
            await using (services.ConfigureAwait(false))
            {
                return await services.GetRequiredService<ISuppressions>().OptOutAsync(optOut, cancellationToken).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        terminal.Say(parsed.GetValue(json)
            ? JsonSerializer.Serialize(new { point = who.ToString(), entry.Sequence, entry.RecordedAt, scope = optOut.Scope.ToString(), reason = optOut.Reason.ToString() }, JsonReport.Options)
            : Text.Get("outreach.optedOut", who, entry.Sequence).In(terminal.Chinese));
        return (int)ExitCode.Clean;
    }
}
