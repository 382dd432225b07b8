namespace ComplianceKit.Analyzers.Outreach;

/// <summary>One step of a <see cref="ValuePath"/>. <paramref name="Argument"/>: a parameter name, a quoted constant, or empty for the first argument.</summary>
internal sealed record PathStep(PathStepKind Kind, string Name, string? Argument);

internal enum PathStepKind
{
    /// <summary>A property or field.</summary>
    Member,

    /// <summary>Each element of a collection.</summary>
    Elements,

    /// <summary>Each key of a map.</summary>
    Keys,

    /// <summary>The value of one key of a map.</summary>
    Entry,

    /// <summary>An argument of the constructor or factory that made the object.</summary>
    Made,

    /// <summary>An argument of a call made on the object.</summary>
    Call,
}
