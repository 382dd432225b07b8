namespace ComplianceKit.Configuration;

/// <summary>One thing that is wrong in compliancekit.json.</summary>
/// <param name="Path">Where, as a JSON path, for example <c>$.purposes[0].basis</c>.</param>
/// <param name="Line">The line, from 1; 0 when the file has none, because it is not there.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record ConfigurationProblem(string Path, int Line, BilingualText Text);
