namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>The bounds of the analysis. Each that is hit is reported as CK9001.</summary>
internal static class FlowLimits
{
    /// <summary>How many calls deep a flow or a guard is followed: so far that only a stack could be the limit.</summary>
    internal const int Depth = 32;

    /// <summary>How often methods that call each other in a circle are gone through again.</summary>
    internal const int Rounds = 8;

    /// <summary>How many operations a body may have.</summary>
    internal const int Operations = 20_000;

    /// <summary>How many operations may be executed to settle the states of a body.</summary>
    internal const int Steps = 60_000;

    /// <summary>How many implementations of one interface method are looked into.</summary>
    internal const int Implementations = 12;

    /// <summary>How deep lambdas and local functions may nest or call each other.</summary>
    internal const int Nesting = 6;

    /// <summary>How many findings of one body are told apart.</summary>
    internal const int Edges = 400;
}
