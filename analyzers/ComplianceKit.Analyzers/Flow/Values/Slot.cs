using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What a state keeps a value for: a local, a parameter, or a captured intermediate of the graph.</summary>
internal readonly struct Slot : IEquatable<Slot>
{
    private readonly ISymbol? _symbol;
    private readonly CaptureId _capture;

    internal Slot(ISymbol symbol)
    {
        _symbol = symbol;
        _capture = default;
    }

    internal Slot(CaptureId capture)
    {
        _symbol = null;
        _capture = capture;
    }

    internal bool IsVariable => _symbol is not null;

    public bool Equals(Slot other) => SymbolEqualityComparer.Default.Equals(_symbol, other._symbol) && _capture.Equals(other._capture);

    public override bool Equals(object? obj) => obj is Slot other && Equals(other);

    public override int GetHashCode() => _symbol is null ? _capture.GetHashCode() : SymbolEqualityComparer.Default.GetHashCode(_symbol);
}
