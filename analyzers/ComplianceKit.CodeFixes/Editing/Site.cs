using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>The place where a guard is to stand: in front of the flagged statement, in a function that awaits or can learn to.</summary>
internal sealed class Site
{
    private readonly Rewrite _rewrite;
    private readonly IMethodSymbol? _symbol;
    private readonly AsyncPlan? _async;

    private Site(SyntaxNode node, SyntaxNode function, IMethodSymbol? symbol, AsyncPlan? plan, Rewrite rewrite, CancellationToken cancellationToken)
    {
        Node = node;
        Function = function;
        _symbol = symbol;
        _async = plan;
        _rewrite = rewrite;
        Cancellation = cancellationToken;
        Statement = Functions.StatementAt(node, function);
        Scope = new(Statement ?? (SyntaxNode?)Functions.ExpressionBody(function) ?? node, rewrite.Model);
    }

    internal SyntaxNode Node { get; }

    /// <summary>The innermost method, local function or lambda around it, or the program text.</summary>
    internal SyntaxNode Function { get; }

    /// <summary>The statement in front of which the guard stands; null in an expression body.</summary>
    internal StatementSyntax? Statement { get; }

    internal Scope Scope { get; }

    internal SemanticModel Model => _rewrite.Model;

    internal CancellationToken Cancellation { get; }

    /// <summary>Whether the function hands no value to whoever called it, a task apart.</summary>
    internal bool ReturnsNothing => _symbol is null || Returned is null;

    /// <summary>The value the function hands out, inside its task if there is one; null for none.</summary>
    internal ITypeSymbol? Returned => _symbol?.ReturnType switch
    {
        null or { SpecialType: SpecialType.System_Void } => null,
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } inner } => inner[0],
        INamedTypeSymbol { Name: "Task" or "ValueTask" } => null,
        var type => type,
    };

    /// <summary>How far continued lines of the statements in front are indented: the formatter moves them along with a line that it moves, and else leaves them.</summary>
    internal string Indent
    {
        get
        {
            if (Statement is not { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax })
                return string.Empty;
            var line = Node.SyntaxTree.GetText(Cancellation).Lines.GetLineFromPosition(Statement.SpanStart).ToString();
            return line.Substring(0, line.Length - line.TrimStart().Length);
        }
    }

    /// <summary>Null where no awaited statement can be put without breaking a contract or a caller.</summary>
    internal static Site? At(SyntaxNode node, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (Functions.Around(node) is not { } function || !Functions.MayAwaitAt(node, function))
            return null;
        var symbol = Functions.SymbolOf(function, rewrite.Model, cancellationToken);
        if (Functions.IsAsync(function))
            return new(node, function, symbol, null, rewrite, cancellationToken);
        if (AsyncPlan.For(function, rewrite.Model, cancellationToken) is not { } plan)
            return null;
        var breaks = plan.ChangesCallers && function is not AnonymousFunctionExpressionSyntax && !Signatures.MayReturnTask(symbol!, rewrite.Model, cancellationToken);
        return breaks ? null : new(node, function, symbol, plan, rewrite, cancellationToken);
    }

    /// <summary>Whether the expression may be read once more, earlier: constants, variables in scope, their members, and texts made of them.</summary>
    internal bool CanRepeat(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax or ThisExpressionSyntax => true,
        IdentifierNameSyntax name => Model.GetSymbolInfo(name, Cancellation).Symbol is { } variable && (Scope.Has(variable) || variable is IFieldSymbol { IsConst: true }),
        MemberAccessExpressionSyntax access => Model.GetConstantValue(access, Cancellation).HasValue
            || (CanRepeat(access.Expression) && Model.GetSymbolInfo(access, Cancellation).Symbol is IPropertySymbol or IFieldSymbol),
        ElementAccessExpressionSyntax element => CanRepeat(element.Expression) && element.ArgumentList.Arguments.All(argument => CanRepeat(argument.Expression)),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Trim" } access } => CanRepeat(access.Expression),
        PostfixUnaryExpressionSyntax suppressed => CanRepeat(suppressed.Operand),
        ParenthesizedExpressionSyntax inner => CanRepeat(inner.Expression),
        BinaryExpressionSyntax sum => sum.OperatorToken.Text is "+" or "??" && CanRepeat(sum.Left) && CanRepeat(sum.Right),
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().All(hole => CanRepeat(hole.Expression)),
        _ => false,
    };

    /// <summary>The functions from the innermost outwards, as far as one may capture what the next one holds.</summary>
    internal IEnumerable<SyntaxNode> FunctionsOutwards()
    {
        for (SyntaxNode? function = Function; function is not null and not CompilationUnitSyntax; function = Functions.Around(function))
        {
            yield return function;
            if (function is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                || function is AnonymousFunctionExpressionSyntax lambda && lambda.Modifiers.Any(Microsoft.CodeAnalysis.CSharp.SyntaxKind.StaticKeyword)
                || function is LocalFunctionStatementSyntax local && local.Modifiers.Any(Microsoft.CodeAnalysis.CSharp.SyntaxKind.StaticKeyword))
                yield break;
        }
    }

    /// <summary>Makes the function asynchronous, where it is not.</summary>
    internal void Await(Rewrite rewrite)
    {
        if (_async is not null)
            rewrite.MakeAsync(Function, _async);
    }

    /// <summary>Puts the statements in front; the same ones only once before one statement, and not again further down in the same block.</summary>
    internal void Insert(Rewrite rewrite, params string[] statements)
    {
        var place = Statement?.Parent ?? Function;
        rewrite.Once((place, string.Join("\n", statements)), () =>
        {
            Await(rewrite);
            // A lambda without a value that is no task yet has nothing to return afterwards either.
            var returnsNothing = Functions.IsAsync(Function) ? ReturnsNothing : _symbol is null || _symbol.ReturnsVoid;
            rewrite.InsertBefore(Node, Function, statements.Select(Written.Statement).ToList(), returnsNothing);
        });
    }
}
