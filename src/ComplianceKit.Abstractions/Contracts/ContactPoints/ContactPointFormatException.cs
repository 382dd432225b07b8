namespace ComplianceKit;

/// <summary>A text is not one contact point. The message says why and never contains the text.</summary>
public sealed class ContactPointFormatException : FormatException
{
    internal ContactPointFormatException(ContactPointKind kind, ContactPointProblem problem)
        : base($"Not a contact point of kind {kind} ({problem}): {problem.Describe().English} / {problem.Describe().Chinese}")
    {
        Kind = kind;
        Problem = problem;
    }

    /// <summary>The kind that was asked for.</summary>
    public ContactPointKind Kind { get; }

    /// <summary>What is wrong with the text.</summary>
    public ContactPointProblem Problem { get; }
}
