using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>Says which signatures a fix may change because only the framework calls them, and adds parameters to them.</summary>
internal static class Signatures
{
    /// <summary>Actions, page handlers and route handlers may return a task as well; so may what nobody calls and nobody outside can.</summary>
    internal static bool MayReturnTask(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        if (RouteHandlers.IsControllerAction(method) || RouteHandlers.IsPageHandler(method))
            return true;
        var callers = Callers.Of(method, model.Compilation, cancellationToken);
        return callers.Count > 0
            ? callers.All(name => IsHandler(name, model.Compilation, cancellationToken))
            : method.MethodKind == MethodKind.LocalFunction || method.DeclaredAccessibility == Accessibility.Private;
    }

    /// <summary>Whether the function may take a further parameter from the services: a lambda with typed parameters or a method, given to <c>MapPost</c> and its like only.</summary>
    internal static bool MayTakeService(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken) => function switch
    {
        ParenthesizedLambdaExpressionSyntax lambda =>
            lambda.ParameterList.Parameters.All(static parameter => parameter.Type is not null) && RouteHandlers.IsHandlerArgument(lambda, model, cancellationToken),
        MethodDeclarationSyntax or LocalFunctionStatementSyntax when Functions.SymbolOf(function, model, cancellationToken) is { } method =>
            Callers.Of(method, model.Compilation, cancellationToken) is { Count: > 0 } callers && callers.All(name => IsHandler(name, model.Compilation, cancellationToken)),
        _ => false,
    };

    internal static SyntaxNode WithParameter(SyntaxNode function, string parameter) => function switch
    {
        ParenthesizedLambdaExpressionSyntax lambda => lambda.WithParameterList(With(lambda.ParameterList, parameter)),
        MethodDeclarationSyntax method => method.WithParameterList(With(method.ParameterList, parameter)),
        LocalFunctionStatementSyntax local => local.WithParameterList(With(local.ParameterList, parameter)),
        ConstructorDeclarationSyntax constructor => constructor.WithParameterList(With(constructor.ParameterList, parameter)),
        ClassDeclarationSyntax { ParameterList: { } list } type => type.WithParameterList(With(list, parameter)),
        ClassDeclarationSyntax type => WithPrimaryConstructor(type, parameter),
        _ => function,
    };

    /// <summary>Tokens stay last, and nothing required follows what is optional.</summary>
    private static ParameterListSyntax With(ParameterListSyntax list, string text)
    {
        var parameter = Written.Parameter(text);
        var parameters = list.Parameters;
        if (parameters.Count == 0)
            return list.AddParameters(parameter);
        var index = parameters.Count;
        while (index > 0 && (IsOptional(parameters[index - 1]) || (IsToken(parameters[index - 1]) && !IsToken(parameter))))
            index--;
        var separators = parameters.GetSeparators().ToList();
        var separator = separators.Count > 0 ? separators[0] : Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space);
        var indent = parameters[parameters.Count - 1].GetLeadingTrivia();
        var items = parameters.ToList();
        if (index < items.Count)
            parameter = parameter.WithLeadingTrivia(items[index].GetLeadingTrivia());
        else
            parameter = parameter.WithLeadingTrivia(indent);
        if (index == 0 && items.Count > 0 && items.Count == 1)
            items[0] = items[0].WithLeadingTrivia();
        items.Insert(index, parameter);
        return list.WithParameters(SeparatedList(items, Enumerable.Repeat(separator, items.Count - 1)));
    }

    private static ClassDeclarationSyntax WithPrimaryConstructor(ClassDeclarationSyntax type, string parameter)
    {
        var list = ParameterList(SingletonSeparatedList(Written.Parameter(parameter)));
        if (type.TypeParameterList is { } generic)
            return type.WithTypeParameterList(generic.WithoutTrailingTrivia()).WithParameterList(list.WithTrailingTrivia(generic.GetTrailingTrivia()));
        return type.WithIdentifier(type.Identifier.WithTrailingTrivia()).WithParameterList(list.WithTrailingTrivia(type.Identifier.TrailingTrivia));
    }

    private static bool IsOptional(ParameterSyntax parameter) => parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);

    private static bool IsToken(ParameterSyntax parameter) => parameter.Type is { } type && type.ToString().EndsWith("CancellationToken", StringComparison.Ordinal);

    private static bool IsHandler(SimpleNameSyntax name, Compilation compilation, CancellationToken cancellationToken)
    {
        ExpressionSyntax group = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return RouteHandlers.IsHandlerArgument(group, compilation.GetSemanticModel(name.SyntaxTree), cancellationToken);
    }
}
