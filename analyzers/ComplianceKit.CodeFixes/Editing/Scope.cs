using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>What a statement inserted at a place may name: parameters, locals and members that are visible there and hold a value by then.</summary>
internal sealed class Scope
{
    private readonly HashSet<string> _taken;
    private readonly int _position;
    private readonly SyntaxNode _at;
    private readonly SemanticModel _model;

    internal Scope(SyntaxNode at, SemanticModel model)
    {
        _at = at;
        _model = model;
        _position = at.SpanStart;
        Variables = model.LookupSymbols(_position).Where(IsUsable)
            .OrderBy(static symbol => symbol.Kind switch { SymbolKind.Local or SymbolKind.RangeVariable => 0, SymbolKind.Parameter => 1, _ => 2 })
            .ThenByDescending(static symbol => symbol.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0).ToList();
        var around = at.Ancestors().LastOrDefault(static node => node is TypeDeclarationSyntax) ?? at.SyntaxTree.GetRoot();
        _taken = new(around.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);
    }

    /// <summary>Locals first, then parameters, then members; the nearest first.</summary>
    internal IReadOnlyList<ISymbol> Variables { get; }

    internal static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };

    internal bool Has(ISymbol variable) => Variables.Contains(variable, SymbolEqualityComparer.Default);

    /// <summary>Whether the variable is declared, or made from something, that may be null: <c>var</c> itself never says.</summary>
    internal bool MayBeNull(ISymbol variable)
    {
        var declared = variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return declared switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true }, Initializer.Value: { } value } when declared.SyntaxTree == _model.SyntaxTree =>
                _model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull,
            ForEachStatementSyntax { Type.IsVar: true } each when declared.SyntaxTree == _model.SyntaxTree =>
                _model.GetForEachStatementInfo(each).ElementType?.NullableAnnotation == NullableAnnotation.Annotated,
            SingleVariableDesignationSyntax when variable is ILocalSymbol { Type.IsReferenceType: true } && declared.Parent is not DeclarationExpressionSyntax => false,
            _ => TypeOf(variable)?.NullableAnnotation == NullableAnnotation.Annotated,
        };
    }

    /// <summary>The wanted name, or one like it that nothing around uses.</summary>
    internal string Free(string wanted)
    {
        var name = wanted;
        for (var i = 2; _taken.Contains(name); i++)
            name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }

    private bool IsUsable(ISymbol symbol)
    {
        switch (symbol)
        {
            case ILocalSymbol or IRangeVariableSymbol:
                return symbol.Locations.Any(place => place.SourceTree == _at.SyntaxTree && place.SourceSpan.End <= _position) && IsCapturable(symbol);
            case IParameterSymbol parameter:
                return IsCapturable(parameter) && (!IsOfPrimaryConstructor(parameter) || !IsStaticHere());
            case IFieldSymbol or IPropertySymbol:
                return symbol is { ContainingType: not null } && (symbol.IsStatic || !IsStaticHere());
            default:
                return false;
        }
    }

    private static bool IsOfPrimaryConstructor(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };

    /// <summary>A static lambda or local function sees only its own variables.</summary>
    private bool IsCapturable(ISymbol variable)
    {
        foreach (var function in _at.AncestorsAndSelf().Where(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        {
            if (variable.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == function.SyntaxTree && function.Span.Contains(reference.Span)))
                return true;
            if (IsStatic(function))
                return false;
        }
        return true;
    }

    private bool IsStaticHere()
    {
        foreach (var node in _at.AncestorsAndSelf())
        {
            if (IsStatic(node))
                return true;
            if (node is BaseTypeDeclarationSyntax or CompilationUnitSyntax)
                return false;
        }
        return false;
    }

    private static bool IsStatic(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        MemberDeclarationSyntax member and not BaseTypeDeclarationSyntax => member.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
