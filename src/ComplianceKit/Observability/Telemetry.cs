using System.Diagnostics;
using System.Diagnostics.Metrics;
using ComplianceKit.Imports;
using ComplianceKit.Outreach;

namespace ComplianceKit.Observability;

/// <summary>What is counted: codes, channels and kinds, never a person and never a content. Meter and activity source are named <c>ComplianceKit</c>.</summary>
internal sealed class Telemetry : IDisposable
{
    internal const string Name = "ComplianceKit";

    private readonly Meter meter;
    private readonly bool ownsMeter;
    private readonly Counter<long> decisions;
    private readonly Counter<long> redemptions;
    private readonly Counter<long> optOuts;
    private readonly Counter<long> lostDenials;
    private readonly Counter<long> importedRows;

    public Telemetry(IMeterFactory? factory = null)
    {
        ownsMeter = factory is null;
        meter = factory?.Create(new MeterOptions(Name)) ?? new Meter(Name);
        decisions = meter.CreateCounter<long>("compliancekit.gate.decisions", "{decision}", "Decisions of the gate, by the strongest reason.");
        redemptions = meter.CreateCounter<long>("compliancekit.gate.redemptions", "{permit}", "Permits redeemed or refused, by the strongest reason.");
        optOuts = meter.CreateCounter<long>("compliancekit.opt_outs", "{refusal}", "Suppressions recorded, by reason and source.");
        lostDenials = meter.CreateCounter<long>("compliancekit.gate.denials.unrecorded", "{decision}", "Denials that could not be entered in the ledger.");
        importedRows = meter.CreateCounter<long>("compliancekit.import.rows", "{row}", "Rows at the import door, by outcome.");
    }

    internal ActivitySource Activities { get; } = new(Name);

    public void Dispose()
    {
        Activities.Dispose();
        if (ownsMeter)
            meter.Dispose();
    }

    internal void Decided(Channel channel, GateReasonCode? reason) => decisions.Add(1, Tag("channel", channel), Tag("reason", reason?.ToString() ?? "Allowed"));

    internal void Redeemed(Channel channel, GateReasonCode? reason) => redemptions.Add(1, Tag("channel", channel), Tag("reason", reason?.ToString() ?? "Redeemed"));

    internal void OptedOut(SuppressionReason reason, OptOutSource source) => optOuts.Add(1, Tag("reason", reason), Tag("source", source));

    internal void DenialsLost(long count) => lostDenials.Add(count);

    internal void Imported(ImportCode code) => importedRows.Add(1, Tag("code", code));

    private static KeyValuePair<string, object?> Tag<T>(string name, T value) => new(name, value?.ToString());
}
