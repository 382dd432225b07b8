using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>
/// Lists, tables and texts in memory, told by how code declares them. What is added to one rests nowhere, though the call has the name by
/// which a store is written to: without this, each body that fills a list would be worth binding.
/// </summary>
internal static class PlainCollections
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "List", "IList", "ICollection", "Collection", "ObservableCollection", "LinkedList", "SortedList", "ArrayList", "Dictionary", "IDictionary", "SortedDictionary", "ConcurrentDictionary", "Hashtable",
        "HashSet", "ISet", "SortedSet", "Queue", "ConcurrentQueue", "Stack", "ConcurrentStack", "ConcurrentBag", "BlockingCollection", "StringBuilder", "StringCollection", "StringDictionary",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal) { "Add", "AddRange", "AddOrUpdate", "Insert", "InsertRange", "TryGetValue", "TryAdd", "Append", "Remove" };

    private static readonly HashSet<string> Copies = new(StringComparer.Ordinal) { "ToList", "ToDictionary", "ToHashSet" };

    /// <summary>Whether these collections have a method of that name.</summary>
    internal static bool Have(string member) => Members.Contains(member);

    /// <summary>Whether a type, as it is written, is one of them.</summary>
    internal static bool Is(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => Is(nullable.ElementType),
        QualifiedNameSyntax qualified => Is(qualified.Right),
        SimpleNameSyntax name => Types.Contains(name.Identifier.ValueText),
        _ => false,
    };

    /// <summary>Whether a variable that is declared so holds one of them.</summary>
    internal static bool Is(TypeSyntax type, ExpressionSyntax? value) => type.IsVar
        ? value switch
        {
            ObjectCreationExpressionSyntax creation => Is(creation.Type),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var copy } } => Copies.Contains(copy),
            _ => false,
        }
        : Is(type);
}
