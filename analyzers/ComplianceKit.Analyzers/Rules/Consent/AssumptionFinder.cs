using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>Finds in one file what takes a consent for given: defaults, hard-coded values, silence. Names are looked at first, so that the model is asked about few.</summary>
internal sealed partial class AssumptionFinder
{
    private readonly SemanticModel _model;
    private readonly ConsentContext _context;
    private readonly PersonsAct _acts;
    private readonly CancellationToken _cancellationToken;

    internal AssumptionFinder(SemanticModel model, ConsentContext context, CancellationToken cancellationToken)
    {
        _model = model;
        _context = context;
        _acts = new PersonsAct(model, context);
        _cancellationToken = cancellationToken;
    }

    internal IEnumerable<(Assumption Assumption, SyntaxNode At)> In(SyntaxTree tree)
    {
        if (!MayAssume(tree.GetText(_cancellationToken).ToString()))
        {
            yield break;
        }

        var root = tree.GetRoot(_cancellationToken);
        foreach (var node in root.DescendantNodes())
        {
            if (Look(node) is { } assumption)
            {
                yield return (assumption, node);
            }
        }
    }

    /// <summary>Whether a file has a name that may mean consent, or hands over a plain yes to a parameter whose name stands elsewhere.</summary>
    private static bool MayAssume(string text)
    {
        for (var at = text.IndexOf("true", StringComparison.Ordinal); at >= 0; at = text.IndexOf("true", at + 1, StringComparison.Ordinal))
        {
            var end = at + "true".Length;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end < text.Length && text[end] is ',' or ')' or '/')
            {
                return true;
            }
        }

        return ConsentNames.MayOccur(text);
    }

    private Assumption? Look(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => OfProperty(property),
        VariableDeclaratorSyntax { Initializer: { } initializer } variable => OfVariable(variable, initializer),
        ParameterSyntax { Default: { } byDefault } parameter => OfParameter(parameter, byDefault),
        AssignmentExpressionSyntax assignment => OfAssignment(assignment),
        ArgumentSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } argument => OfArgument(argument),
        AttributeSyntax attribute => OfAttribute(attribute),
        InvocationExpressionSyntax call => OfCall(call),
        BinaryExpressionSyntax binary => OfBinary(binary),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } } } } pattern =>
            OfUnanswered(pattern.Expression, pattern),
        _ => null,
    };

    private Assumption? OfProperty(PropertyDeclarationSyntax property)
    {
        var value = property.Initializer?.Value ?? property.ExpressionBody?.Expression;
        var name = property.Identifier.ValueText;
        if (value is null || !MayMean(name) || Declared(property) is not IPropertySymbol { IsStatic: false } symbol || !_context.IsConsent(name, symbol.Type, symbol.ContainingType))
        {
            return null;
        }

        SyntaxNode place = property.Initializer is null ? value : property.Initializer;
        return IsYes(value) ? new(name, Assumption.ByDefault, place.GetLocation()) : IsSilence(name, value) ? new(name, Assumption.Silence, value.GetLocation()) : null;
    }

    private Assumption? OfVariable(VariableDeclaratorSyntax variable, EqualsValueClauseSyntax initializer)
    {
        var name = variable.Identifier.ValueText;
        if (!MayMean(name))
        {
            return null;
        }

        switch (Declared(variable))
        {
            case IFieldSymbol { IsStatic: false } field when _context.IsConsent(name, field.Type, field.ContainingType):
                return IsYes(initializer.Value) ? new(name, Assumption.ByDefault, initializer.GetLocation()) : null;
            case ILocalSymbol local when _context.IsConsent(name, local.Type, local.ContainingSymbol):
                return IsSilence(name, initializer.Value) ? new(name, Assumption.Silence, initializer.Value.GetLocation())
                    : IsYes(initializer.Value) && PersonsAct.IsNeverChanged(variable) && IsUsed(variable) && !_acts.MayDecide(variable) ? new(name, Assumption.HardCoded, initializer.Value.GetLocation())
                    : null;
            default:
                return null;
        }
    }

    private Assumption? OfParameter(ParameterSyntax parameter, EqualsValueClauseSyntax byDefault)
    {
        var name = parameter.Identifier.ValueText;
        return MayMean(name) && IsYes(byDefault.Value) && Declared(parameter) is IParameterSymbol { ContainingSymbol: IMethodSymbol method } symbol && !ConsentContext.OnlyReads(method)
            && method is not { IsOverride: true } && _context.IsConsent(name, symbol.Type, method.MethodKind == MethodKind.Constructor ? method.ContainingType : method)
            ? new(name, Assumption.ByDefault, byDefault.GetLocation())
            : null;
    }

    private Assumption? OfAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Kind() is not (SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression) || NameOf(assignment.Left) is not { } name || !MayMean(name) || !IsConsent(assignment.Left, name))
        {
            return null;
        }

        if (IsSilence(name, assignment.Right) || (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && IsYes(assignment.Right)))
        {
            return new(name, Assumption.Silence, assignment.GetLocation());
        }

        // A local that changes is somebody's decision or a fold over several; what begins as true and stays is found at its declaration.
        return IsYes(assignment.Right) && !_acts.MayDecide(assignment) && _model.GetSymbolInfo(assignment.Left, _cancellationToken).Symbol is not (ILocalSymbol or { IsStatic: true })
            ? new(name, IsOwnConstructor(assignment) ? Assumption.ByDefault : Assumption.HardCoded, assignment.GetLocation())
            : null;
    }

    private Assumption? OfArgument(ArgumentSyntax argument) =>
        _model.GetOperation(argument, _cancellationToken) is IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } && MayMean(parameter.Name)
            && !ConsentContext.OnlyReads(method) && _context.IsConsent(parameter.Name, parameter.Type, method.MethodKind == MethodKind.Constructor ? method.ContainingType : method) && !_acts.MayDecide(argument)
            ? new(parameter.Name, Assumption.HardCoded, argument.GetLocation())
            : null;

    private Assumption? OfBinary(BinaryExpressionSyntax binary) => binary.Kind() switch
    {
        SyntaxKind.CoalesceExpression when IsYes(binary.Right) => OfUnanswered(binary.Left, binary),
        SyntaxKind.NotEqualsExpression when binary.Right.IsKind(SyntaxKind.FalseLiteralExpression) => OfUnanswered(binary.Left, binary),
        _ => null,
    };

    // No answer (null) passes for yes.
    private Assumption? OfUnanswered(ExpressionSyntax answer, SyntaxNode place) =>
        NameOf(answer) is { } name && MayMean(name) && IsConsent(answer, name) && _model.GetTypeInfo(answer, _cancellationToken).Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            ? new(name, Assumption.Silence, place.GetLocation())
            : null;

    private bool IsConsent(ExpressionSyntax expression, string name)
    {
        var symbol = _model.GetSymbolInfo(expression, _cancellationToken).Symbol;
        var type = symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        };
        return type is not null && _context.IsConsent(name, type, symbol is IParameterSymbol or ILocalSymbol ? symbol.ContainingSymbol : symbol!.ContainingType);
    }

    /// <summary>consent = !form.OptOut: whoever said nothing has agreed.</summary>
    private static bool IsSilence(string name, ExpressionSyntax value)
    {
        if (ConsentNames.MeaningOf(name) != ConsentMeaning.Clear)
        {
            return false;
        }

        while (value is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized.Expression;
        }

        return value switch
        {
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => SaysNo(not.Operand),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equals => equals.Right.IsKind(SyntaxKind.FalseLiteralExpression) && SaysNo(equals.Left),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } differs => differs.Right is LiteralExpressionSyntax && !differs.Right.IsKind(SyntaxKind.FalseLiteralExpression) && SaysNo(differs.Left),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } empty => SaysNo(empty.ArgumentList),
            _ => false,
        };
    }

    private static bool SaysNo(SyntaxNode node) => node.DescendantTokens().Any(static token => token.Value is string && ConsentNames.IsRefusal(token.ValueText))
        && !node.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().Any();

    private static bool IsOwnConstructor(AssignmentExpressionSyntax assignment) =>
        assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } && assignment.Parent is not InitializerExpressionSyntax && assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null;

    private static bool IsUsed(VariableDeclaratorSyntax local) => local.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Any(use => string.Equals(use.Identifier.ValueText, local.Identifier.ValueText, StringComparison.Ordinal)) == true;

    private static bool MayMean(string name) => ConsentNames.MeaningOf(name) != ConsentMeaning.None;

    private bool IsYes(ExpressionSyntax value) => value is LiteralExpressionSyntax literal && (literal.IsKind(SyntaxKind.TrueLiteralExpression) || literal.Token.Value is 1)
        || (value is IdentifierNameSyntax or MemberAccessExpressionSyntax && _model.GetConstantValue(value, _cancellationToken) is { HasValue: true, Value: true });

    private ISymbol? Declared(SyntaxNode node) => _model.GetDeclaredSymbol(node, _cancellationToken);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => NameOf(conditional.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression),
        _ => null,
    };
}
