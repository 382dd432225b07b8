using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>How one function becomes asynchronous: what happens to its return type and to what it returns.</summary>
internal sealed class AsyncPlan
{
    private readonly Returned _returned;

    private AsyncPlan(Returned returned) => _returned = returned;

    /// <summary>What a function returned before; decides what <c>return</c> means afterwards.</summary>
    private enum Returned
    {
        Nothing,
        Value,
        Task,
        TaskOfValue,
    }

    /// <summary>Whether those who call it must await it from now on.</summary>
    internal bool ChangesCallers => _returned is Returned.Nothing or Returned.Value;

    /// <summary>Null when the function cannot become asynchronous without breaking a contract (override, interface, iterator, by-reference parameter).</summary>
    internal static AsyncPlan? For(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
    {
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
            || Functions.SymbolOf(function, model, cancellationToken) is not { } symbol
            || symbol.Parameters.Any(static parameter => parameter.RefKind != RefKind.None)
            || symbol.ReturnsByRef || symbol.ReturnsByRefReadonly
            || Functions.OwnNodes(function).Any(static node => node is YieldStatementSyntax))
            return null;

        var returned = Classify(symbol.ReturnType);
        if (function is AnonymousFunctionExpressionSyntax)
            return returned is Returned.Task or Returned.TaskOfValue || IsUntypedDelegate(function, model, cancellationToken) ? new(returned) : null;
        if (returned is Returned.Task or Returned.TaskOfValue)
            return new(returned);
        var bound = symbol.IsVirtual || symbol.IsOverride || symbol.IsAbstract || symbol.IsExtern || symbol.PartialDefinitionPart is not null
            || ImplementsInterface(symbol);
        return bound ? null : new(returned);
    }

    /// <summary>The function as asynchronous one. The body is a block by now.</summary>
    internal SyntaxNode Apply(SyntaxNode function)
    {
        var body = function switch
        {
            MethodDeclarationSyntax method => method.Body,
            LocalFunctionStatementSyntax local => local.Body,
            AnonymousFunctionExpressionSyntax lambda => lambda.Block,
            _ => null,
        };
        if (body is not null)
            function = function.ReplaceNode(body, Awaiting(body));
        var asyncKeyword = Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space);
        return function switch
        {
            MethodDeclarationSyntax method => WithAsync(method, method.Modifiers, method.ReturnType,
                static (m, modifiers) => m.WithModifiers(modifiers), static (m, type) => m.WithReturnType(type)),
            LocalFunctionStatementSyntax local => WithAsync(local, local.Modifiers, local.ReturnType,
                static (m, modifiers) => m.WithModifiers(modifiers), static (m, type) => m.WithReturnType(type)),
            ParenthesizedLambdaExpressionSyntax lambda => WithAsyncLambda(lambda, asyncKeyword),
            SimpleLambdaExpressionSyntax lambda => lambda.WithoutLeadingTrivia().WithAsyncKeyword(asyncKeyword).WithLeadingTrivia(lambda.GetLeadingTrivia()),
            AnonymousMethodExpressionSyntax method => method.WithoutLeadingTrivia().WithAsyncKeyword(asyncKeyword).WithLeadingTrivia(method.GetLeadingTrivia()),
            _ => function,
        };
    }

    private static Returned Classify(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Void } => Returned.Nothing,
        INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: true } named when IsTask(named) => Returned.TaskOfValue,
        INamedTypeSymbol { Name: "Task" or "ValueTask" } named when IsTask(named) => Returned.Task,
        _ => Returned.Value,
    };

    private static bool IsTask(INamedTypeSymbol type) => string.Equals(type.ContainingNamespace?.ToDisplayString(), "System.Threading.Tasks", StringComparison.Ordinal);

    private static bool IsUntypedDelegate(SyntaxNode lambda, SemanticModel model, CancellationToken cancellationToken) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol called
        && RouteHandlers.ParameterOf(argument, called)?.Type is { SpecialType: SpecialType.System_Delegate };

    private static bool ImplementsInterface(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations.Length > 0
        || method.ContainingType?.AllInterfaces.SelectMany(i => i.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)) == true;

    private TNode WithAsync<TNode>(TNode method, SyntaxTokenList modifiers, TypeSyntax type, Func<TNode, SyntaxTokenList, TNode> withModifiers, Func<TNode, TypeSyntax, TNode> withType)
        where TNode : SyntaxNode
    {
        var result = withType(method, AsTask(type));
        var keyword = Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space);
        if (modifiers.Count > 0)
            return withModifiers(result, modifiers.Add(keyword));
        var leading = result.GetLeadingTrivia();
        return withModifiers(result.WithoutLeadingTrivia(), TokenList(keyword)).WithLeadingTrivia(leading);
    }

    private ParenthesizedLambdaExpressionSyntax WithAsyncLambda(ParenthesizedLambdaExpressionSyntax lambda, SyntaxToken keyword)
    {
        if (lambda.ReturnType is { } type)
            lambda = lambda.WithReturnType(AsTask(type));
        if (lambda.AttributeLists.Count > 0 || lambda.Modifiers.Count > 0)
            return lambda.WithModifiers(lambda.Modifiers.Add(keyword));
        return lambda.WithoutLeadingTrivia().WithAsyncKeyword(keyword).WithLeadingTrivia(lambda.GetLeadingTrivia());
    }

    private TypeSyntax AsTask(TypeSyntax type) => _returned switch
    {
        Returned.Nothing => Written.Type("System.Threading.Tasks.Task").WithTriviaFrom(type),
        Returned.Value => Written.Type($"System.Threading.Tasks.Task<{type.WithoutTrivia()}>").WithTriviaFrom(type),
        _ => type,
    };

    private BlockSyntax Awaiting(BlockSyntax body)
    {
        if (_returned is Returned.Nothing or Returned.Value)
            return body;
        var returns = Functions.OwnNodes(body).OfType<ReturnStatementSyntax>().Where(static found => found.Expression is not null).ToList();
        return _returned is Returned.TaskOfValue
            ? body.ReplaceNodes(returns, static (_, found) => found.WithExpression(Result(found.Expression!)))
            : WithoutReturnedTasks(body, returns);
    }

    private static ExpressionSyntax Result(ExpressionSyntax task) =>
        task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: { Count: 1 } only }
            ? only[0].Expression.WithTriviaFrom(task)
            : AwaitOf(task);

    private static BlockSyntax WithoutReturnedTasks(BlockSyntax body, List<ReturnStatementSyntax> returns)
    {
        var last = body.Statements.LastOrDefault();
        if (last is BlockSyntax block && block.HasAnnotation(Rewrite.Unwrap))
            last = block.Statements.LastOrDefault();
        return body.ReplaceNodes(returns, (original, found) =>
        {
            var completed = found.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" };
            if (completed)
                return found.WithReturnKeyword(found.ReturnKeyword.WithoutTrivia()).WithExpression(null).WithTriviaFrom(found);
            StatementSyntax awaited = ExpressionStatement(AwaitOf(found.Expression!)).WithTriviaFrom(found);
            // Elsewhere than at the end the function must still leave here.
            if (original != last)
                awaited = Block(awaited.WithoutTrivia(), ReturnStatement()).WithTriviaFrom(found).WithAdditionalAnnotations(Rewrite.Reformat, Rewrite.Unwrap);
            return found.CopyAnnotationsTo(awaited)!;
        });
    }

    internal static AwaitExpressionSyntax AwaitOf(ExpressionSyntax task)
    {
        var operand = task.WithoutTrivia();
        var safe = operand is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax;
        return AwaitExpression(Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space), safe ? operand : ParenthesizedExpression(operand)).WithTriviaFrom(task);
    }
}
