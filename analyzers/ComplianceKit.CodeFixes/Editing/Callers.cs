using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>Finds who in the same compilation uses a method or makes a type, so that no fix changes a signature under somebody's feet.</summary>
internal static class Callers
{
    /// <summary>Every name in the code that means the method.</summary>
    internal static List<SimpleNameSyntax> Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new List<SimpleNameSyntax>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (!string.Equals(name.Identifier.ValueText, method.Name, StringComparison.Ordinal))
                    continue;
                model ??= compilation.GetSemanticModel(tree);
                var info = model.GetSymbolInfo(name, cancellationToken);
                if (Means(info.Symbol, method) || info.CandidateSymbols.Any(candidate => Means(candidate, method)) || model.GetMemberGroup(name, cancellationToken).Any(member => Means(member, method)))
                    found.Add(name);
            }
        }
        return found;
    }

    /// <summary>Whether the code makes objects of the type itself, or derives from it.</summary>
    internal static bool Make(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                var named = node switch
                {
                    ObjectCreationExpressionSyntax creation => Mentions(creation.Type, type),
                    BaseTypeSyntax derived => Mentions(derived.Type, type),
                    ImplicitObjectCreationExpressionSyntax => true,
                    _ => false,
                };
                if (!named)
                    continue;
                model ??= compilation.GetSemanticModel(tree);
                var found = model.GetTypeInfo(node is BaseTypeSyntax derivation ? derivation.Type : node, cancellationToken).Type;
                if (SymbolEqualityComparer.Default.Equals(found?.OriginalDefinition, type.OriginalDefinition))
                    return true;
            }
        }
        return false;
    }

    private static bool Means(ISymbol? found, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(((found as IMethodSymbol)?.ReducedFrom ?? found)?.OriginalDefinition, method.OriginalDefinition);

    // An alias hides the name; nobody aliases a controller.
    private static bool Mentions(TypeSyntax written, INamedTypeSymbol type) => written.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        .Any(name => string.Equals(name.Identifier.ValueText, type.Name, StringComparison.Ordinal));
}
