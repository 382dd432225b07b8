using System.Globalization;

namespace ComplianceKit.Tool.Projects;

/// <summary>Short framework names: which one to analyse, which library folder suits it.</summary>
internal static class TargetFrameworks
{
    public const string Default = "net10.0";

    public static bool IsNetFramework(string framework) =>
        framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) && framework.Length > 3 && char.IsAsciiDigit(framework[3])
        && !framework.Contains('.', StringComparison.Ordinal);

    /// <summary>The newest plain .NET of several; a platform such as android only where there is nothing else.</summary>
    public static string Best(IEnumerable<string> frameworks) =>
        frameworks.OrderByDescending(static f => f.Contains('-', StringComparison.Ordinal) ? 0 : 1)
            .ThenByDescending(Rank)
            .ThenBy(static f => f, StringComparer.Ordinal)
            .FirstOrDefault() ?? Default;

    /// <summary>v4.5.2 of an old project file as net452.</summary>
    public static string FromVersion(string targetFrameworkVersion) =>
        targetFrameworkVersion.Length > 1 ? "net" + targetFrameworkVersion.TrimStart('v', 'V').Replace(".", "", StringComparison.Ordinal) : "net45";

    /// <summary>How well a folder of a package suits the framework; negative when it does not.</summary>
    public static int Suitability(string folder, string framework)
    {
        var plain = folder.Split('-')[0];
        var (mine, theirs) = (Rank(framework.Split('-')[0]), Rank(plain));
        if (theirs < 0)
        {
            return -1;
        }

        if (IsNetFramework(framework))
        {
            return IsNetFramework(plain) ? (theirs <= mine ? theirs + 10_000 : 100 - (theirs - mine)) : plain.StartsWith("netstandard", StringComparison.OrdinalIgnoreCase) ? theirs : -1;
        }

        // The installed reference pack is newer than most projects ask for, so a library for a newer .NET still binds: better than nothing.
        return IsNetFramework(plain) ? 1 : theirs <= mine ? theirs + 10_000 : Math.Max(2, 5_000 - theirs);
    }

    /// <summary>A number that orders frameworks of one family by version and the families by age.</summary>
    private static int Rank(string framework)
    {
        var name = framework.ToLowerInvariant().Split('-')[0];
        if (IsNetFramework(name))
        {
            return int.TryParse(name.AsSpan(3).ToString().PadRight(3, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var old) ? old : -1;
        }

        foreach (var (prefix, start) in (ReadOnlySpan<(string, int)>)[("netstandard", 1_000), ("netcoreapp", 2_000), ("net", 3_000)])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && Version.TryParse(name[prefix.Length..], out var version))
            {
                return start + (version.Major * 10) + Math.Max(0, version.Minor);
            }
        }

        return -1;
    }
}
