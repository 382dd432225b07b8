using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>Which purpose a static member names: <c>static readonly PurposeId Viewing = new("viewing")</c>.</summary>
internal sealed class Purposes(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, string?> _names = new(SymbolEqualityComparer.Default);

    /// <summary>The purpose, or null where the member names none. A member of another project is known by its own name alone.</summary>
    internal string? Of(ISymbol member, CancellationToken cancellationToken)
    {
        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        return member.IsStatic && type is { Name: "PurposeId", ContainingNamespace.Name: "ComplianceKit" } ? _names.GetOrAdd(member, m => Read(m, cancellationToken)) : null;
    }

    private string Read(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (var reference in SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly) ? member.DeclaringSyntaxReferences : ImmutableArray<SyntaxReference>.Empty)
        {
            var literal = reference.GetSyntax(cancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>().FirstOrDefault(static l => l.IsKind(SyntaxKind.StringLiteralExpression));
            if (literal is not null)
            {
                return literal.Token.ValueText;
            }
        }

        return "~" + member.Name;
    }
}
