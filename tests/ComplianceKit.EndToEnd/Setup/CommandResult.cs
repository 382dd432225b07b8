using System.Text.RegularExpressions;

namespace ComplianceKit.EndToEnd.Setup;

/// <summary>What a command said and how it ended.</summary>
public sealed partial record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>Errors of the build as "file(line): CODE", each once however often MSBuild repeats it.</summary>
    public IReadOnlyList<string> Errors => Diagnostics("error");

    /// <inheritdoc cref="Errors"/>
    public IReadOnlyList<string> Warnings => Diagnostics("warning");

    public CommandResult Succeeds()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    public CommandResult FailsWith(string code)
    {
        Assert.True(ExitCode != 0, $"{Command} succeeded, {code} was expected:\n{Output}");
        Assert.True(Errors.Any(e => e.EndsWith(code, StringComparison.Ordinal)), $"{Command} did not report {code}:\n{Output}");
        return this;
    }

    private string[] Diagnostics(string severity) =>
        [.. DiagnosticLine().Matches(Output)
            .Where(m => m.Groups["severity"].Value == severity)
            .Select(static m => $"{Path.GetFileName(m.Groups["file"].Value.Trim())}({m.Groups["line"].Value}): {m.Groups["code"].Value}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?<file>[^\n(]+)\((?<line>\d+),\d+\): (?<severity>error|warning) (?<code>[A-Z]+\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex DiagnosticLine();
}
