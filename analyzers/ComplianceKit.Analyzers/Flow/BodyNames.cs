using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>Reads the identifiers of one body after the other, as numbers. What fills a list that the code itself declares is left out.</summary>
internal sealed class BodyNames(NumberedNames names, HashSet<string> collections)
{
    private readonly List<int> _identifiers = [];
    private readonly Stack<SyntaxNode> _open = new();

    // What the body declares, and calls of methods that lists have, whose receiver it may declare further on.
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly List<(string Receiver, string Member, bool IsMember)> _calls = [];

    // Not by DescendantTokens, which puts together each token of whatever kind; nor by recursion, as code may be nested deeper than the stack.
    internal void Read(SyntaxNode root)
    {
        _open.Push(root);
        while (_open.Count > 0)
        {
            var node = _open.Pop();
            Declare(node);
            foreach (var child in node.ChildNodesAndTokens())
            {
                if (child.AsNode() is { } inner)
                {
                    _open.Push(inner);
                }
                else if (child.IsKind(SyntaxKind.IdentifierToken))
                {
                    Add(child.AsToken().ValueText, node);
                }
            }
        }
    }

    /// <summary>The identifiers that were read since the last body.</summary>
    internal int[] Take()
    {
        foreach (var (receiver, member, isMember) in _calls)
        {
            var declared = !isMember && (_lists.Contains(receiver) || _others.Contains(receiver));
            if (declared ? _others.Contains(receiver) : !collections.Contains(receiver))
            {
                _identifiers.Add(names.Number(member, NameUse.Called));
            }
        }

        var taken = _identifiers.ToArray();
        _identifiers.Clear();
        _lists.Clear();
        _others.Clear();
        _calls.Clear();
        return taken;
    }

    private void Add(string identifier, SyntaxNode name)
    {
        var (use, receiver) = Standing(name);
        if (use == NameUse.Called && receiver is not null && PlainCollections.Have(identifier))
        {
            switch (receiver)
            {
                case IdentifierNameSyntax simple:
                    _calls.Add((simple.Identifier.ValueText, identifier, IsMember: false));
                    return;
                case MemberAccessExpressionSyntax member:
                    _calls.Add((member.Name.Identifier.ValueText, identifier, IsMember: true));
                    return;
            }
        }

        _identifiers.Add(names.Number(identifier, use));
    }

    private void Declare(SyntaxNode node)
    {
        switch (node)
        {
            case VariableDeclarationSyntax declaration:
                foreach (var variable in declaration.Variables)
                {
                    Declare(variable.Identifier.ValueText, PlainCollections.Is(declaration.Type, variable.Initializer?.Value));
                }

                break;
            case ParameterSyntax parameter:
                Declare(parameter.Identifier.ValueText, PlainCollections.Is(parameter.Type));
                break;
            case SingleVariableDesignationSyntax variable:
                Declare(variable.Identifier.ValueText, isList: false);
                break;
            case ForEachStatementSyntax each:
                Declare(each.Identifier.ValueText, PlainCollections.Is(each.Type));
                break;
        }
    }

    private void Declare(string name, bool isList) => (isList ? _lists : _others).Add(name);

    /// <summary>How a name stands: what is called, and on what; what is assigned to; all else reads it.</summary>
    private static (NameUse Use, ExpressionSyntax? Receiver) Standing(SyntaxNode name)
    {
        var (whole, receiver) = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => (access, access.Expression),
            MemberBindingExpressionSyntax binding => (binding, null),
            _ => (name, (ExpressionSyntax?)null),
        };
        return whole.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == whole => (NameUse.Called, receiver),
            AssignmentExpressionSyntax assignment when assignment.Left == whole => (NameUse.Written, receiver),
            _ => (NameUse.Read, receiver),
        };
    }
}
