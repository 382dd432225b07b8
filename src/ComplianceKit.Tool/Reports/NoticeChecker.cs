using System.Collections.Immutable;
using ComplianceKit.Configuration;

namespace ComplianceKit.Tool.Reports;

/// <summary>Holds what notices declare against what the code collects.</summary>
internal static class NoticeChecker
{
    /// <summary>Sinks at which personal information is kept or handed on; what only reaches a log is not collected for a purpose.</summary>
    private static readonly string[] Collecting = ["storage", "file", "disclosure", "export", "other"];

    /// <summary>Every file is held against the whole inventory: the projects below one file share their purposes.</summary>
    public static ImmutableArray<NoticeCheck> Check(Configurations configurations, IReadOnlyCollection<DataFlow> flows)
    {
        var collected = flows.Where(Collects).ToList();
        return [.. configurations.Files.Select(f => Check(f.Path, f.Content, collected))];
    }

    public static bool Collects(DataFlow flow) => Collecting.Contains(flow.Sink.Kind, StringComparer.Ordinal);

    private static NoticeCheck Check(string path, ComplianceConfiguration configuration, List<DataFlow> flows)
    {
        var purposes = configuration.Purposes.Select(p => Describe(p, configuration, flows)).ToImmutableArray();
        var declared = purposes.SelectMany(static p => p.Kinds).ToHashSet(StringComparer.Ordinal);
        var collected = flows.SelectMany(static f => f.Kinds).ToHashSet(StringComparer.Ordinal);
        return new NoticeCheck
        {
            Configuration = path,
            Purposes = purposes,
            Undeclared = [.. collected.Except(declared, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            NotCollected = [.. declared.Except(collected, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static DeclaredPurpose Describe(PurposeDefinition purpose, ComplianceConfiguration configuration, List<DataFlow> flows) => new(purpose.Id.ToString(), purpose.Name, KebabCase.Of(purpose.Basis.ToString()))
    {
        Reason = purpose.Reason,
        Notice = purpose.Notice,
        NoticeVersion = configuration.Notices.FirstOrDefault(n => string.Equals(n.Id, purpose.Notice, StringComparison.Ordinal))?.Version,
        Marketing = purpose.IsMarketing,
        RetentionDays = (int?)purpose.Retention?.TotalDays,
        Kinds = [.. purpose.Kinds.Select(static k => KebabCase.Of(k.ToString())).Order(StringComparer.Ordinal)],
        Collected = [.. flows.Where(f => string.Equals(f.Purpose, purpose.Id.ToString(), StringComparison.Ordinal)).SelectMany(static f => f.Kinds).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
