using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>A body, the name by which others call it, and the identifiers in it, as numbers: they are compared again for each call that is looked through.</summary>
internal sealed class NamedBody(SyntaxNode declaration, int[] identifiers)
{
    internal SyntaxNode Declaration { get; } = declaration;

    /// <summary>What it leads to by itself and by what it calls.</summary>
    internal NameRoles Roles { get; set; }

    /// <summary>Whether it only throws: a call of it goes no further, but it makes no caller interesting.</summary>
    internal bool Throws { get; } = declaration is MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } or MethodDeclarationSyntax { Body.Statements: [.., ThrowStatementSyntax] };

    /// <summary>The name by which others call it, and how it then stands; empty where it is none that code writes.</summary>
    internal (string Name, NameUse Uses) Called => Declaration switch
    {
        MethodDeclarationSyntax method => (method.Identifier.ValueText, NameUse.Called | NameUse.Read),
        ConstructorDeclarationSyntax constructor => (constructor.Identifier.ValueText, NameUse.Read),
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => (property.Identifier.ValueText, NameUse.Any),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (property.Identifier.ValueText, NameUse.Any),
        _ => (string.Empty, NameUse.None),
    };

    /// <summary>What the identifiers of the body mean, each by its number.</summary>
    internal NameRoles Meant(NameRoles[] roles)
    {
        var meant = NameRoles.None;
        foreach (var identifier in identifiers)
        {
            meant |= roles[identifier];
        }

        return meant;
    }

    internal bool Names(int identifier) => Array.IndexOf(identifiers, identifier) >= 0;

    internal static void Collect(SyntaxNode root, NumberedNames names, List<NamedBody> bodies)
    {
        var identifiers = new List<int>();
        foreach (var declaration in TreeFlow.Declarations(root))
        {
            identifiers.Clear();
            if (declaration is CompilationUnitSyntax unit)
            {
                foreach (var statement in unit.Members.OfType<GlobalStatementSyntax>())
                {
                    Collect(statement, names, identifiers);
                }
            }
            else
            {
                Collect(declaration, names, identifiers);
            }

            bodies.Add(new(declaration, identifiers.ToArray()));
        }
    }

    // Not by DescendantTokens, which puts together each token of whatever kind; nor by recursion, as code may be nested deeper than the stack.
    private static void Collect(SyntaxNode root, NumberedNames names, List<int> identifiers)
    {
        var nodes = new Stack<SyntaxNode>();
        nodes.Push(root);
        while (nodes.Count > 0)
        {
            var node = nodes.Pop();
            foreach (var child in node.ChildNodesAndTokens())
            {
                if (child.AsNode() is { } inner)
                {
                    nodes.Push(inner);
                }
                else if (child.IsKind(SyntaxKind.IdentifierToken))
                {
                    identifiers.Add(names.Number(child.AsToken().ValueText, UseOf(node)));
                }
            }
        }
    }

    /// <summary>How a name stands: what is called, what is assigned to; all else reads it.</summary>
    private static NameUse UseOf(SyntaxNode name)
    {
        var whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return whole.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == whole => NameUse.Called,
            AssignmentExpressionSyntax assignment when assignment.Left == whole => NameUse.Written,
            _ => NameUse.Read,
        };
    }
}
