using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>Defaults that stand in attributes, entity models and migrations, and consent events that nobody's act brought about.</summary>
internal sealed partial class AssumptionFinder
{
    private static readonly HashSet<string> YesInSql = new(["1", "((1))", "(1)", "true", "'true'", "b'1'", "TRUE"], StringComparer.Ordinal);

    private Assumption? OfAttribute(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is not { Arguments: [_, ..] arguments } || attribute.Parent?.Parent is not (PropertyDeclarationSyntax or ParameterSyntax or BaseFieldDeclarationSyntax) || !SaysYes(attribute, arguments))
        {
            return null;
        }

        var (name, type, owner) = Owner(attribute.Parent.Parent);
        return name is not null && MayMean(name) && _context.IsConsent(name, type, owner) ? new(name, Assumption.ByDefault, attribute.GetLocation()) : null;
    }

    private (string? Name, ITypeSymbol? Type, ISymbol? Owner) Owner(SyntaxNode declaration) => declaration switch
    {
        // With an initializer besides, the initializer is the finding.
        PropertyDeclarationSyntax { Initializer: null } property when Declared(property) is IPropertySymbol symbol => (symbol.Name, symbol.Type, symbol.ContainingType),
        ParameterSyntax { Default: null } parameter when Declared(parameter) is IParameterSymbol { ContainingSymbol: IMethodSymbol method } symbol =>
            (symbol.Name, symbol.Type, method.MethodKind == MethodKind.Constructor ? method.ContainingType : method),
        BaseFieldDeclarationSyntax { Declaration.Variables: [{ Initializer: null } field] } when Declared(field) is IFieldSymbol symbol => (symbol.Name, symbol.Type, symbol.ContainingType),
        _ => default,
    };

    private bool SaysYes(AttributeSyntax attribute, SeparatedSyntaxList<AttributeArgumentSyntax> arguments) => attribute.Name.ToString().Split('.').Last() switch
    {
        "DefaultValue" or "DefaultValueAttribute" => IsYes(arguments[0].Expression),
        // SqlSugar and FreeSql write the default of the column as text.
        "SugarColumn" or "SugarColumnAttribute" or "Column" or "ColumnAttribute" => arguments.Any(static argument =>
            argument.NameEquals?.Name.Identifier.ValueText is "DefaultValue" && argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && YesInSql.Contains(text)),
        _ => false,
    };

    private Assumption? OfCall(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasDefaultValue" or "HasDefaultValueSql" } model => OfModel(call, model),
        MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "AddColumn" or "Column" or "AlterColumn" } } => OfMigration(call),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValueOrDefault" } unanswered when call.ArgumentList.Arguments is [var only] && IsYes(only.Expression) => OfUnanswered(unanswered.Expression, call),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Granted" } => OfGrant(call),
        _ => null,
    };

    // builder.Property(x => x.AcceptMarketing).IsRequired().HasDefaultValue(true)
    private Assumption? OfModel(InvocationExpressionSyntax call, MemberAccessExpressionSyntax model)
    {
        if (call.ArgumentList.Arguments is not [var value] || !(IsYes(value.Expression) || (value.Expression is LiteralExpressionSyntax { Token.Value: string sql } && YesInSql.Contains(sql))))
        {
            return null;
        }

        for (var link = model.Expression as InvocationExpressionSyntax; link is not null; link = (link.Expression as MemberAccessExpressionSyntax)?.Expression as InvocationExpressionSyntax)
        {
            if (link.Expression is not MemberAccessExpressionSyntax { Name: var called } || called.Identifier.ValueText is not "Property" || link.ArgumentList.Arguments is not [var selected, ..])
            {
                continue;
            }

            return selected.Expression switch
            {
                LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax member } when MayMean(member.Name.Identifier.ValueText) && IsConsent(member, member.Name.Identifier.ValueText) =>
                    new(member.Name.Identifier.ValueText, Assumption.Column, value.GetLocation()),
                LiteralExpressionSyntax { Token.Value: string name } when ConsentNames.MeaningOf(name) >= ConsentMeaning.Clear => new(name, Assumption.Column, value.GetLocation()),
                _ => null,
            };
        }

        return null;
    }

    // A migration that adds the column with true makes everybody consent who is already there.
    private Assumption? OfMigration(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.FirstOrDefault(static a => a.NameColon?.Name.Identifier.ValueText is "defaultValue") is not { } value || !IsYes(value.Expression))
        {
            return null;
        }

        var name = call.FirstAncestorOrSelf<AnonymousObjectMemberDeclaratorSyntax>()?.NameEquals?.Name.Identifier.ValueText
            ?? ((arguments.FirstOrDefault(static a => a.NameColon?.Name.Identifier.ValueText is "name") ?? arguments[0]).Expression as LiteralExpressionSyntax)?.Token.Value as string;
        return name is not null && ConsentNames.MeaningOf(name) >= ConsentMeaning.Clear && _model.GetSymbolInfo(call, _cancellationToken).Symbol is { ContainingType.Name: "MigrationBuilder" or "ColumnsBuilder" }
            ? new(name, Assumption.Column, value.GetLocation())
            : null;
    }

    private Assumption? OfGrant(InvocationExpressionSyntax call)
    {
        if (_model.GetSymbolInfo(call, _cancellationToken).Symbol is not IMethodSymbol { ContainingType: { Name: "ConsentEvent" } type } || type.ContainingNamespace.ToDisplayString() is not "ComplianceKit.Consent")
        {
            return null;
        }

        foreach (var choice in call.Ancestors().OfType<IfStatementSyntax>())
        {
            if (choice.Statement.Span.Contains(call.Span) && _model.GetConstantValue(choice.Condition, _cancellationToken) is { HasValue: true, Value: true })
            {
                return new("ConsentEvent.Granted", Assumption.HardCoded, choice.Condition.GetLocation());
            }
        }

        return Unread(call) is { } answer ? new("ConsentEvent.Granted", Assumption.Unread(answer), call.GetLocation()) : null;
    }

    /// <summary>The person's answer that the form carries and nobody looks at before the grant is recorded.</summary>
    private string? Unread(InvocationExpressionSyntax call)
    {
        if (_acts.MayDecide(call))
        {
            return null;
        }

        foreach (var form in _acts.ParametersAround(call))
        {
            var answers = _context.AnswersIn(form.Type).Select(static answer => answer.Name).ToList();
            var around = form.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken).FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
            if (answers.Count > 0 && around is not null && !around.DescendantNodes().Any(node => Looks(node, form, answers)))
            {
                return form.Name + "." + answers[0];
            }
        }

        return null;
    }

    // A form that is handed on as a whole (a validator, a mapper) may be looked at there.
    private static bool Looks(SyntaxNode node, IParameterSymbol form, List<string> answers) => node switch
    {
        MemberAccessExpressionSyntax member => answers.Contains(member.Name.Identifier.ValueText, StringComparer.Ordinal),
        SubpatternSyntax { NameColon.Name.Identifier.ValueText: { } name } => answers.Contains(name, StringComparer.Ordinal),
        ArgumentSyntax { Expression: IdentifierNameSyntax passed } => string.Equals(passed.Identifier.ValueText, form.Name, StringComparison.Ordinal),
        _ => false,
    };
}
