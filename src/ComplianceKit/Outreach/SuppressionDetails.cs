using System.Collections.Immutable;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>How a suppression stands in the open part of its entry.</summary>
internal static class SuppressionDetails
{
    private const string ReasonName = "reason";
    private const string SourceName = "source";

    internal static ImmutableDictionary<string, string> Of(OptOut optOut) => ImmutableDictionary<string, string>.Empty
        .Add(ReasonName, Name(optOut.Reason))
        .Add(SourceName, Name(optOut.Source));

    /// <summary>A reason that this version does not know binds like a refusal that nothing lifts.</summary>
    internal static SuppressionReason Reason(LedgerEntry entry) =>
        Read<SuppressionReason>(entry, ReasonName) is var reason && Enum.IsDefined(reason) ? reason : SuppressionReason.Complaint;

    internal static OptOutSource Source(LedgerEntry entry) =>
        Read<OptOutSource>(entry, SourceName) is var source && Enum.IsDefined(source) ? source : OptOutSource.Application;

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static T Read<T>(LedgerEntry entry, string name)
        where T : struct, Enum =>
        entry.Details.TryGetValue(name, out var text) && Enum.TryParse<T>(text.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var value) ? value : default;
}
