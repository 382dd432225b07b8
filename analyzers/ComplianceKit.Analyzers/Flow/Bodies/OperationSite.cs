using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>Where an operation stands, and which of those that stand there it is. A type of its own because it is looked up for every operation, and a tuple of these hashes slowly.</summary>
internal readonly struct OperationSite : IEquatable<OperationSite>
{
    private readonly SyntaxNode _syntax;
    private readonly OperationKind _kind;

    internal OperationSite(IOperation operation)
        : this(operation.Syntax, operation.Kind)
    {
    }

    internal OperationSite(SyntaxNode syntax, OperationKind kind)
    {
        _syntax = syntax;
        _kind = kind;
    }

    public bool Equals(OperationSite other) => ReferenceEquals(_syntax, other._syntax) && _kind == other._kind;

    public override bool Equals(object? obj) => obj is OperationSite other && Equals(other);

    public override int GetHashCode() => (RuntimeHelpers.GetHashCode(_syntax) * 397) ^ (int)_kind;
}
