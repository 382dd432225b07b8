using System.Collections.Immutable;
using ComplianceKit.Analyzers.Catalogue;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>The APIs of src/Catalogue/apis/flow.tsv, read once per process.</summary>
internal static class FlowCatalogue
{
    public const string ResourceName = "ComplianceKit.Catalogue.apis.flow.tsv";

    private static readonly Lazy<ImmutableArray<FlowApi>> LazyEntries = new(static () => Read(TsvTable.Embedded(ResourceName)));

    public static ImmutableArray<FlowApi> Entries => LazyEntries.Value;

    public static ImmutableArray<FlowApi> Of(params FlowApiKind[] kinds) => Entries.Where(api => kinds.Contains(api.Kind)).ToImmutableArray();

    internal static ImmutableArray<FlowApi> Read(TsvTable table) => table.Rows.Select(row => new FlowApi(
        table.Cell(row, "namespace"),
        table.Cell(row, "type"),
        table.List(row, "members", '|').ToImmutableArray(),
        Named<FlowRole>(table.Cell(row, "role"), "role"),
        Named<FlowApiKind>(table.Cell(row, "kind"), "kind"),
        table.Cell(row, "verified") is "yes")).ToImmutableArray();

    /// <summary><c>bind-attribute</c> is <c>BindAttribute</c>. A word that is none stops the analyzers, not silently the line.</summary>
    private static T Named<T>(string text, string column)
        where T : struct =>
        Enum.TryParse<T>(text.Replace("-", string.Empty), ignoreCase: true, out var value) && text.Length > 0
            ? value
            : throw new InvalidOperationException("apis/flow.tsv: '" + text + "' is not a " + column + ".");
}
