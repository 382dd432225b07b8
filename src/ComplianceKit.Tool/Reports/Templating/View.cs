namespace ComplianceKit.Tool.Reports.Templating;

/// <summary>The values that a template may name.</summary>
internal sealed class View() : Dictionary<string, object?>(StringComparer.Ordinal);
