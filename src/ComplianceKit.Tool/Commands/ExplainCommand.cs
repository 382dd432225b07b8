using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ComplianceKit.Outreach;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Commands;

/// <summary><c>compliancekit outreach explain</c>: why a contact point was or was not contacted, with the entries and their proofs.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string> point;
    private readonly LedgerOptions options;
    private readonly Terminal terminal;

    public ExplainCommand(Terminal terminal)
        : base("explain", Text.Get("command.outreach.explain").In(terminal.Chinese))
    {
        this.terminal = terminal;
        Arguments.Add(point = ContactPointArgument.New(terminal.Chinese));
        options = new(this, terminal.Chinese);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var who = ContactPointArgument.Read(parsed.GetValue(point)!);
        var explained = await LedgerConnection.AskAsync((IOutreachGate gate) => gate.ExplainAsync(who, cancellationToken), options.Connection(parsed)).ConfigureAwait(false);
        if (options.IsForPrograms(parsed))
        {
            terminal.Say(JsonSerializer.Serialize(Document(explained), JsonReport.Options));
        }
        else
        {
            Report(explained);
        }

        return (int)ExitCode.Clean;
    }

    private void Report(ContactExplanation explained)
    {
        terminal.Say(Text.Get(explained.Subject is null && explained.History.IsEmpty ? "explain.unknown" : "explain.head", explained.Point, explained.Head.Log.Origin, explained.Head.Size));
        foreach (var standing in explained.Purposes)
        {
            terminal.Say(Text.Get("explain.purpose", standing.Purpose.Value, standing.Channel, standing.Consent.Status));
            foreach (var reason in standing.Reasons)
            {
                terminal.Say($"    {reason.Code}: {reason.Why.In(terminal.Chinese)} {reason.Remedy.In(terminal.Chinese)}");
            }
        }

        foreach (var suppression in explained.Suppressions)
        {
            terminal.Say(Text.Get("explain.suppression", suppression.Sequence, suppression.Reason, suppression.Source, Day(suppression.OccurredAt), suppression.Scope));
        }

        foreach (var (entry, proof) in explained.History)
        {
            var notice = entry.Notice is { } shown ? $"{shown.Id} {shown.Version} {shown.Language}" : "-";
            terminal.Say(Text.Get("explain.entry", entry.Sequence, Day(entry.RecordedAt), entry.Kind, entry.Purpose?.Value ?? "-", notice, proof.Size));
        }
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static object Document(ContactExplanation explained) => new
    {
        point = explained.Point.ToString(),
        subject = explained.Subject?.ToString(),
        head = new { log = explained.Head.Log.Origin, explained.Head.Size, root = explained.Head.Root.ToString() },
        purposes = explained.Purposes.Select(static p => new { purpose = p.Purpose.Value, channel = p.Channel.ToString(), status = p.Consent.Status.ToString(), decidedBy = p.Consent.DecidedBy?.Sequence, reasons = p.Reasons.Select(static r => new { code = r.Code.ToString(), r.Why, r.Remedy, law = r.Authorities.Select(static a => a.ToString()) }) }),
        suppressions = explained.Suppressions.Select(static s => new { s.Sequence, scope = s.Scope.ToString(), reason = s.Reason.ToString(), source = s.Source.ToString(), s.OccurredAt, s.RecordedAt }),
        history = explained.History.Select(static h => new { h.Entry.Sequence, kind = h.Entry.Kind.ToString(), h.Entry.OccurredAt, h.Entry.RecordedAt, purpose = h.Entry.Purpose?.Value, notice = h.Entry.Notice?.Id, leafHash = h.Entry.LeafHash.ToString(), proof = new { h.Proof.Size, path = h.Proof.Path.Select(static p => p.ToString()), h.Proof.Checkpoint } }),
    };
}
