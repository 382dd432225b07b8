using ComplianceKit.CodeFixes.Editing;

namespace ComplianceKit.CodeFixes;

/// <summary>One way to mend one finding.</summary>
internal sealed class PlannedEdit(string key, string title, Action<Rewrite> make)
{
    /// <summary>Whether the same edit may be made for many findings at once; not where each needs a person's words.</summary>
    internal bool Repeatable { get; init; } = true;

    /// <summary>Equal for edits that belong together when all findings are mended at once.</summary>
    internal string Key { get; } = key;

    internal string Title { get; } = title;

    internal void Make(Rewrite rewrite) => make(rewrite);
}
