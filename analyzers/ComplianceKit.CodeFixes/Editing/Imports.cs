using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>Adds the usings that new code needs, and none that would make the user's own names ambiguous.</summary>
internal static class Imports
{
    internal static SyntaxNode Add(CompilationUnitSyntax root, SemanticModel model, IEnumerable<string> namespaces, string endOfLine)
    {
        var original = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
        foreach (var name in namespaces.OrderBy(static n => n, StringComparer.Ordinal))
        {
            if (!IsVisible(original, model, name) && !Collides(original, model, name))
                root = Insert(root, name, endOfLine);
        }
        return root;
    }

    /// <summary>Imported in the file, globally, or because the code itself stands in that namespace.</summary>
    private static bool IsVisible(CompilationUnitSyntax root, SemanticModel model, string name)
    {
        if (Namespace(model.Compilation, name)?.GetTypeMembers().FirstOrDefault(static t => t.DeclaredAccessibility == Accessibility.Public) is not { } probe)
            return true;
        // Asked where the code stands: inside the type, or at the first statement of a program.
        var position = root.Members.LastOrDefault() is { } member ? Innermost(member).Span.Start : root.FullSpan.End;
        return model.LookupNamespacesAndTypes(position, name: probe.Name).Any(found => SymbolEqualityComparer.Default.Equals(found, probe));
    }

    private static SyntaxNode Innermost(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax { Members.Count: > 0 } inner ? Innermost(inner.Members[inner.Members.Count - 1]) : member;

    private static INamespaceSymbol? Namespace(Compilation compilation, string name) =>
        name.Split('.').Aggregate((INamespaceSymbol?)compilation.GlobalNamespace, static (at, part) => at?.GetNamespaceMembers().FirstOrDefault(n => string.Equals(n.Name, part, StringComparison.Ordinal)));

    private static bool Collides(CompilationUnitSyntax root, SemanticModel model, string name)
    {
        var ours = new HashSet<string>(Namespace(model.Compilation, name)!.GetTypeMembers()
            .Where(static t => t.DeclaredAccessibility == Accessibility.Public).Select(static t => t.Name), StringComparer.Ordinal);
        return root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(used => ours.Contains(used.Identifier.ValueText))
            .Any(used => model.GetSymbolInfo(used).Symbol is ITypeSymbol type && !string.Equals(type.ContainingNamespace?.ToDisplayString(), name, StringComparison.Ordinal));
    }

    private static CompilationUnitSyntax Insert(CompilationUnitSyntax root, string name, string endOfLine)
    {
        var added = UsingDirective(ParseName(name).WithLeadingTrivia(Space)).WithTrailingTrivia(EndOfLine(endOfLine));
        if (root.Usings.Count == 0)
            return WithFirstUsing(root, added, endOfLine);
        var plain = root.Usings.Where(static u => u.Alias is null && u.StaticKeyword.RawKind == 0 && u.GlobalKeyword.RawKind == 0).ToList();
        var next = plain.FirstOrDefault(u => Order(u.Name!.ToString(), name) > 0);
        if (next is null)
            return plain.Count == 0 ? root.WithUsings(root.Usings.Add(added)) : root.InsertNodesAfter(plain[plain.Count - 1], [added]);
        if (next == root.Usings[0])
        {
            added = added.WithLeadingTrivia(next.GetLeadingTrivia());
            root = root.ReplaceNode(next, next.WithoutLeadingTrivia());
            return root.WithUsings(root.Usings.Insert(0, added));
        }
        return root.InsertNodesBefore(next, [added]);
    }

    private static CompilationUnitSyntax WithFirstUsing(CompilationUnitSyntax root, UsingDirectiveSyntax added, string endOfLine)
    {
        // A header comment stays on top of the file; documentation stays with its type.
        var first = root.GetFirstToken(includeZeroWidth: true);
        var header = TriviaList(first.LeadingTrivia.TakeWhile(static t => !t.IsDirective && !t.HasStructure));
        var isHeader = header.Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            && header.Count > 0 && header[header.Count - 1].IsKind(SyntaxKind.EndOfLineTrivia);
        if (!isHeader)
            header = default;
        var rest = TriviaList(first.LeadingTrivia.Skip(header.Count));
        root = root.ReplaceToken(first, first.WithLeadingTrivia(rest.Insert(0, EndOfLine(endOfLine))));
        return root.WithUsings(SingletonList(added.WithLeadingTrivia(header)));
    }

    /// <summary>System first, then the alphabet.</summary>
    private static int Order(string left, string right)
    {
        var (leftSystem, rightSystem) = (IsSystem(left), IsSystem(right));
        return leftSystem != rightSystem ? (leftSystem ? -1 : 1) : string.CompareOrdinal(left, right);
    }

    private static bool IsSystem(string name) => string.Equals(name, "System", StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal);
}
