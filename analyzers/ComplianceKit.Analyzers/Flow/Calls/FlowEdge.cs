using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>That personal data reaches a sink, in the body where it is seen or, translated, in a caller's.</summary>
internal sealed record FlowEdge
{
    internal required SinkCall Sink { get; init; }

    /// <summary>The expression of this body that is the sink or leads there.</summary>
    internal required SyntaxNode Statement { get; init; }

    /// <summary>The function that the statement stands in.</summary>
    internal required Scope Scope { get; init; }

    /// <summary>The personal data that gets there; from outside, from inside, or of a parameter.</summary>
    internal required SmallSet<PersonalItem> Items { get; init; }

    /// <summary>Parameters that get there as a whole; what they hold, the caller knows.</summary>
    internal SmallSet<Carrier> Carriers { get; init; }

    /// <summary>The guards that hold there.</summary>
    internal required FactSet Facts { get; init; }

    /// <summary>The legal bases named on the way.</summary>
    internal required ImmutableArray<NamedBasis> Bases { get; init; }

    /// <summary>The statements of the methods between, the sink last.</summary>
    internal required ImmutableArray<Location> Way { get; init; }

    private Location End => Way.IsEmpty ? Statement.GetLocation() : Way[Way.Length - 1];

    /// <summary>Whether the other says the same of the same sink at the same statement, by whichever way.</summary>
    internal bool IsSame(FlowEdge other) => ReferenceEquals(Statement, other.Statement) && Sink.Kind == other.Sink.Kind && string.Equals(Sink.Symbol, other.Sink.Symbol, StringComparison.Ordinal)
        && Items.Equals(other.Items) && Carriers.Equals(other.Carriers) && Facts == other.Facts && End.Equals(other.End);
}
