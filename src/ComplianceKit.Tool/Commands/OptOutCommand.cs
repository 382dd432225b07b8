using System.CommandLine;
using System.Text.Json;
using ComplianceKit.Outreach;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Commands;

/// <summary><c>compliancekit outreach opt-out</c>: records that a contact point must not be contacted any more.</summary>
internal sealed class OptOutCommand : Command
{
    private readonly Argument<string> point;
    private readonly WordOption<Outreach.SuppressionReason> reason;
    private readonly WordOption<Channel> channel;
    private readonly LedgerOptions options;
    private readonly Terminal terminal;

    public OptOutCommand(Terminal terminal)
        : base("opt-out", Text.Get("command.outreach.opt-out").In(terminal.Chinese))
    {
        this.terminal = terminal;
        Arguments.Add(point = ContactPointArgument.New(terminal.Chinese));
        (reason, channel) = (new("--reason", terminal.Chinese), new("--channel", terminal.Chinese));
        options = new(this, terminal.Chinese, reason.Option, channel.Option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var who = ContactPointArgument.Read(parsed.GetValue(point)!);
        var optOut = new OptOut(who)
        {
            Reason = reason.Read(parsed) ?? Outreach.SuppressionReason.Refusal,
            Scope = channel.Read(parsed) is { } one ? SuppressionScope.On(one) : SuppressionScope.All,
            Source = OptOutSource.CommandLine,
        };
        var entry = await LedgerConnection.AskAsync((ISuppressions list) => list.OptOutAsync(optOut, cancellationToken), options.Connection(parsed)).ConfigureAwait(false);
        terminal.Say(options.IsForPrograms(parsed)
            ? JsonSerializer.Serialize(new { point = who.ToString(), entry.Sequence, entry.RecordedAt, scope = optOut.Scope.ToString(), reason = optOut.Reason.ToString() }, JsonReport.Options)
            : Text.Get("outreach.optedOut", who, entry.Sequence).In(terminal.Chinese));
        return (int)ExitCode.Clean;
    }
}
