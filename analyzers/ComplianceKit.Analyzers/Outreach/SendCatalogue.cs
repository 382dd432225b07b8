using System.Collections.Immutable;
using ComplianceKit.Analyzers.Catalogue;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>The send APIs of src/Catalogue/apis/send.tsv, read once per process.</summary>
internal static class SendCatalogue
{
    public const string ResourceName = "ComplianceKit.Catalogue.apis.send.tsv";

    private static readonly Lazy<ImmutableArray<SendApi>> LazyEntries = new(() => Read(TsvTable.Embedded(ResourceName)));

    private static readonly Lazy<ImmutableArray<(string MetadataName, ImmutableArray<SendApi> Apis)>> LazyByType = new(() => Entries
        .Where(api => api.Namespace.Length > 0).GroupBy(api => api.MetadataName, StringComparer.Ordinal).Select(group => (group.Key, group.ToImmutableArray())).ToImmutableArray());

    public static ImmutableArray<SendApi> Entries => LazyEntries.Value;

    /// <summary>The lines that name a type, by its metadata name.</summary>
    public static ImmutableArray<(string MetadataName, ImmutableArray<SendApi> Apis)> ByType => LazyByType.Value;

    internal static ImmutableArray<SendApi> Read(TsvTable table)
    {
        var entries = ImmutableArray.CreateBuilder<SendApi>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            entries.Add(new SendApi(
                table.Cell(row, "id"),
                table.Cell(row, "package"),
                table.Cell(row, "namespace"),
                table.Cell(row, "type"),
                table.Cell(row, "member"),
                table.List(row, "also", ',').ToImmutableArray(),
                Kind(table.Cell(row, "kind")),
                table.Cell(row, "channel"),
                table.Cell(row, "intent"),
                table.List(row, "recipient", '|').Select(ValuePath.Parse).ToImmutableArray(),
                table.Cell(row, "several"),
                table.Cell(row, "audience") is "remote",
                table.Cell(row, "deferred") is "yes",
                SendCondition.Parse(table.Cell(row, "when")),
                table.List(row, "signals", ';').Select(IntentSignal.Parse).ToImmutableArray(),
                table.List(row, "content", '|').Select(ValuePath.Parse).ToImmutableArray(),
                table.Cell(row, "verified") is "yes",
                table.Cell(row, "source")));
        }

        return entries.MoveToImmutable();
    }

    private static SendApiKind Kind(string text) => text switch
    {
        "method" => SendApiKind.Method,
        "ctor" => SendApiKind.Ctor,
        "extension" => SendApiKind.Extension,
        "interface-member" => SendApiKind.InterfaceMember,
        "host" => SendApiKind.Host,
        "pattern" => SendApiKind.Pattern,
        _ => throw new InvalidOperationException("apis/send.tsv: '" + text + "' is not a kind."),
    };
}
