namespace ComplianceKit.Tool.Compilation;

/// <summary>How far an audit is: which project is being worked on, and how many of how many are done.</summary>
internal sealed record AuditProgress(string Project, int Done, int Total);
