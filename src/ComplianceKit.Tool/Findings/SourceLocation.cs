namespace ComplianceKit.Tool.Findings;

/// <summary>A place in a source file, relative to the source root; lines and columns count from one.</summary>
internal sealed record SourceLocation(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn);
