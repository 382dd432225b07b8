using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceKit.Configuration;

/// <summary>compliancekit.json is missing or cannot be used. The message names the file and every problem with its line, and says what to do.</summary>
public sealed class ComplianceConfigurationException : InvalidOperationException
{
    internal ComplianceConfigurationException(string file, ImmutableArray<ConfigurationProblem> problems, Exception? innerException = null)
        : base(Describe(file, problems), innerException)
    {
        File = file;
        Problems = problems;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Every problem that was found, in the order of the file.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    private static string Describe(string file, ImmutableArray<ConfigurationProblem> problems) =>
        string.Join(Environment.NewLine, problems.Select(problem => string.Create(
            CultureInfo.InvariantCulture,
            $"{file}{(problem.Line > 0 ? $"({problem.Line})" : string.Empty)}: {problem.Path}: {problem.Text.English} / {problem.Text.Chinese}")));
}
