using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Law;

/// <summary>The rules that break a build in the default mode, from the preset the packages ship: the same ones count in an audit.</summary>
internal static partial class EnforcePreset
{
    public static readonly FrozenSet<string> Errors = ErrorLine().Matches(Embedded.Read("Presets.enforce.globalconfig")).Select(static m => m.Groups["id"].Value).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>CK\d{4})\.severity\s*=\s*error\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorLine();
}
