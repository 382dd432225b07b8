using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Calls;

/// <summary>A call that needs a guard, in the body where it stands or, translated, in a caller's.</summary>
internal sealed record GuardedUse
{
    internal required Requirement Requirement { get; init; }

    /// <summary>The call itself, as it was written.</summary>
    internal required IOperation Call { get; init; }

    /// <summary>The expression of this body that is the call or leads there.</summary>
    internal required SyntaxNode Statement { get; init; }

    internal required Scope Scope { get; init; }

    /// <summary>Who: one for each subject operand, in order. Empty origins mean that it is not visible.</summary>
    internal required ImmutableArray<SmallSet<Origin>> Subjects { get; init; }

    /// <summary>The purpose of the call where a constant says it, else empty.</summary>
    internal required string Purpose { get; init; }

    /// <summary>The guards that hold there.</summary>
    internal required FactSet Facts { get; init; }

    /// <summary>The guards that are known to have been refused there.</summary>
    internal required FactSet Denied { get; init; }

    /// <summary>The statements of the methods between, the call last.</summary>
    internal required ImmutableArray<Location> Way { get; init; }

    /// <summary>Whether the other is the same call, for the same persons under the same guards, reached from the same statement by whichever way.</summary>
    internal bool IsSame(GuardedUse other) => ReferenceEquals(Call, other.Call) && ReferenceEquals(Statement, other.Statement) && Subjects.SequenceEqual(other.Subjects)
        && string.Equals(Purpose, other.Purpose, StringComparison.Ordinal) && Facts == other.Facts && Denied == other.Denied;

    /// <summary>Whether who it is depends on the caller: the use is then judged there, and here only if nobody calls.</summary>
    internal bool IsOpen => Subjects.Any(static s => s.Any(static o => o.Kind == OriginKind.Parameter));

    /// <summary>Whether a guard of the needed kind holds for a subject; through a guard whose subject is not visible, only with <paramref name="orUnknown"/>.</summary>
    internal bool IsGuarded(SmallSet<Origin> subject, bool orUnknown) => Facts.IsAll || Facts.Facts.Any(f => f.Kind == Requirement.Needs
        && (subject.Contains(f.Subject) || (orUnknown && (f.Subject.Kind == OriginKind.Unknown || subject.IsEmpty || subject.Contains(Origin.Unknown)))));
}
