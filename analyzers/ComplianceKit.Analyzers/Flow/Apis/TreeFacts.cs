using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What one file says that is needed before any of its methods is bound. Kept with the tree, so that an editor reads only the file that changed.</summary>
internal sealed class TreeFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> Known = new();

    private static readonly HashSet<string> Promises = new(StringComparer.Ordinal) { "RequiresConsent", "RecordsConsent", "ChecksGate", "Stores" };

    private static readonly HashSet<string> Maps = new(FlowCatalogue.Of(FlowApiKind.Map).SelectMany(static api => api.Members), StringComparer.Ordinal);

    private static readonly HashSet<string> Events = new(FlowCatalogue.Of(FlowApiKind.Message).SelectMany(static api => api.Members), StringComparer.Ordinal);

    private TreeFacts(SyntaxTree tree)
    {
        var (root, text) = (tree.GetRoot(), tree.GetText());
        var imports = ImmutableArray.CreateBuilder<string>();
        var promised = ImmutableArray.CreateBuilder<string>();
        var redacting = ImmutableArray.CreateBuilder<string>();
        var logs = ImmutableArray.CreateBuilder<string>();
        var members = ImmutableArray.CreateBuilder<(string, bool)>();
        foreach (var node in root.DescendantNodes(HoldsDeclarations))
        {
            switch (node)
            {
                case UsingDirectiveSyntax { Alias: null, Name: { } name }:
                    imports.Add(text.ToString(name.Span).Replace("global::", string.Empty));
                    break;
                case MethodDeclarationSyntax { AttributeLists.Count: > 0 } method:
                    Read(method, promised, redacting, logs);
                    break;
                case FieldDeclarationSyntax { Declaration: { } declaration }:
                    if (FirstTypeArgument(declaration.Type) is "ILogger")
                    {
                        logs.AddRange(declaration.Variables.Select(static variable => variable.Identifier.ValueText));
                    }

                    members.AddRange(declaration.Variables.Select(variable => (variable.Identifier.ValueText, PlainCollections.Is(declaration.Type))));
                    break;
                case PropertyDeclarationSyntax property:
                    members.Add((property.Identifier.ValueText, PlainCollections.Is(property.Type)));
                    break;
            }
        }

        Imports = imports.ToImmutable();
        Promised = promised.ToImmutable();
        Redacting = redacting.ToImmutable();
        LogMembers = logs.ToImmutable();
        Members = members.ToImmutable();
        Handlers = MayMap(tree) ? root.DescendantNodes(static node => node is not (AttributeListSyntax or UsingDirectiveSyntax or ParameterListSyntax or TypeSyntax)).Where(IsHandler).ToImmutableArray() : ImmutableArray<SyntaxNode>.Empty;
    }

    /// <summary>Namespaces of the file's using directives, global ones included.</summary>
    public ImmutableArray<string> Imports { get; }

    /// <summary>Names of methods that promise to guard or to store.</summary>
    public ImmutableArray<string> Promised { get; }

    /// <summary>Names of methods that promise to redact.</summary>
    public ImmutableArray<string> Redacting { get; }

    /// <summary>Names of generated log methods and of fields that hold log delegates.</summary>
    public ImmutableArray<string> LogMembers { get; }

    /// <summary>Fields and properties, and whether each is a list or the like.</summary>
    public ImmutableArray<(string Name, bool IsCollection)> Members { get; }

    /// <summary>Calls that map a method group to a route, and method groups added to events of queues, by their names.</summary>
    public ImmutableArray<SyntaxNode> Handlers { get; }

    public static TreeFacts Of(SyntaxTree tree) => Known.GetValue(tree, static key => new TreeFacts(key));

    /// <summary>Whether types and members are declared directly in a node: to find them, no code need be gone through.</summary>
    public static bool HoldsDeclarations(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    public static bool IsPromise(string attribute) => Promises.Contains(AttributeNames.Short(attribute));

    public static bool IsRedacts(string attribute) => AttributeNames.Short(attribute) is "Redacts";

    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };

    /// <summary>The text is searched before every node of it is made: few files map anything.</summary>
    private static bool MayMap(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return Maps.Concat(Events).Any(name => text.IndexOf(name is "Map" ? ".Map(" : name, StringComparison.Ordinal) >= 0);
    }

    private static bool IsHandler(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Maps.Contains(NameOf(call)) && call.ArgumentList.Arguments.Any(static argument => IsMethodGroup(argument.Expression)),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var happening } } added => Events.Contains(happening) && IsMethodGroup(added.Right),
        _ => false,
    };

    private static bool IsMethodGroup(ExpressionSyntax expression) => expression is SimpleNameSyntax or MemberAccessExpressionSyntax or CastExpressionSyntax;

    private static void Read(MethodDeclarationSyntax method, ImmutableArray<string>.Builder promised, ImmutableArray<string>.Builder redacting, ImmutableArray<string>.Builder logs)
    {
        foreach (var attribute in method.AttributeLists.SelectMany(static list => list.Attributes))
        {
            var name = Last(attribute.Name);
            if (IsPromise(name) || IsRedacts(name) || AttributeNames.Short(name) is "LoggerMessage")
            {
                (IsPromise(name) ? promised : IsRedacts(name) ? redacting : logs).Add(method.Identifier.ValueText);
            }
        }
    }

    private static string? FirstTypeArgument(TypeSyntax type) =>
        (type is QualifiedNameSyntax qualified ? qualified.Right : type) is GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } arguments } && arguments[0] is NameSyntax name ? Last(name) : null;

    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };
}
