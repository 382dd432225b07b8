using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What of a type, member or name is personal, as the flow needs it: by member, and by type for objects that flow as a whole.</summary>
internal sealed class PersonalMembers(IPersonalDataClassifier classifier)
{
    private const int Nested = 2;
    private static readonly HashSet<string> Identifying = new(StringComparer.Ordinal) { "name", "phone", "email", "id-number", "account", "openid", "wechat" };
    private static readonly HashSet<string> Reaching = new(StringComparer.Ordinal) { "phone", "email", "id-number", "openid", "wechat" };
    private readonly ConcurrentDictionary<ISymbol, PersonalDataAnswer?> _symbols = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<PersonalMember>> _types = new(SymbolEqualityComparer.Default);

    /// <summary>What a text, number or moment holds, or a list of them. Objects are told by their members, one by one.</summary>
    internal PersonalDataAnswer? Classify(ISymbol symbol) => _symbols.TryGetValue(symbol, out var known) ? known : _symbols.GetOrAdd(symbol, Decide(symbol));

    /// <summary>What a variable holds by its name. Of a list of parts, the name of the list says nothing.</summary>
    internal PersonalDataAnswer? ClassifyVariable(ISymbol symbol) => symbol is ILocalSymbol local && IsCollection(local.Type) ? null : Classify(symbol);

    /// <summary>What a key names. Who fills in a form gives a phone number of somebody; the key of a column or setting may be a shop's.</summary>
    internal PersonalDataAnswer? ClassifyKey(string key, bool ofForm)
    {
        var answer = classifier.ClassifyKey(key);
        return ofForm && answer is not null && Reaching.Contains(answer.Kind.Id) ? answer : Sure(answer);
    }

    /// <summary>The personal members of a type, or of what it is a collection of; two levels deep.</summary>
    internal ImmutableArray<PersonalMember> Of(ITypeSymbol? type) => type is null || IsScalar(type) ? ImmutableArray<PersonalMember>.Empty : _types.GetOrAdd(type, t => Collect(Element(t), Nested).ToImmutableArray());

    /// <summary>Whether a value of the type is, or lists, somebody who can be told apart by it, and not only things of one person.</summary>
    internal bool IsPerson(ITypeSymbol? type) => Of(type).Any(static m => Identifying.Contains(m.Answer.Kind.Id));

    internal static bool IsScalar(ITypeSymbol type) =>
        type.SpecialType is not (SpecialType.None or SpecialType.System_Object) || type.TypeKind is TypeKind.Enum or TypeKind.Delegate or TypeKind.Pointer
        || type.Name is "Guid" or "DateOnly" or "TimeOnly" or "DateTimeOffset" or "TimeSpan" or "Uri" or "CancellationToken"
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsScalar(nullable.TypeArguments[0]));

    /// <summary>What a collection, task or optional value is made of; the type itself where it is none.</summary>
    internal static ITypeSymbol Element(ITypeSymbol type)
    {
        for (var i = 0; i < Nested + 2; i++)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    type = array.ElementType;
                    continue;
                case INamedTypeSymbol { TypeArguments.Length: 1 } named when IsWrapper(named):
                    type = named.TypeArguments[0];
                    continue;
                default:
                    return type;
            }
        }

        return type;
    }

    internal static bool IsCollection(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is not null && type.SpecialType != SpecialType.System_String && (IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable)));

    internal static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    /// <summary>Whether a type is a class of somebody's own with members, and nothing of the framework that may hold anything.</summary>
    internal static bool IsModel(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } && !IsScalar(type) && type.SpecialType != SpecialType.System_Object && !IsCollection(type) && !IsOfFramework(type);

    internal static bool IsOfFramework(ISymbol symbol)
    {
        var outermost = symbol.ContainingNamespace;
        while (outermost is { ContainingNamespace.IsGlobalNamespace: false })
        {
            outermost = outermost.ContainingNamespace;
        }

        return outermost is not null && (outermost.Name.StartsWith("System", StringComparison.Ordinal) || outermost.Name.StartsWith("Microsoft", StringComparison.Ordinal));
    }

    private static bool IsEnumerable(ITypeSymbol type) => type.OriginalDefinition.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T
        || type.Name is "IAsyncEnumerable";

    private static bool IsWrapper(INamedTypeSymbol type) => IsCollection(type) || IsTask(type) || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || type.Name is "IAsyncEnumerator" or "IEnumerator" or "Lazy" or "Memory" or "ReadOnlyMemory" or "Span" or "ReadOnlySpan";

    private PersonalDataAnswer? Decide(ISymbol symbol) => TypeOf(symbol) is { } type && IsScalar(Element(type)) ? Sure(classifier.Classify(symbol)) : null;

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        _ => null,
    };

    private static PersonalDataAnswer? Sure(PersonalDataAnswer? answer) => answer is { Confidence: >= Confidence.Medium } ? answer : null;

    private IEnumerable<PersonalMember> Collect(ITypeSymbol type, int depth)
    {
        // Types of the framework are read by their own members only where they are read.
        if (IsScalar(type) || type is ITypeParameterSymbol || IsOfFramework(type))
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = type; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                var kind = member switch
                {
                    IPropertySymbol { IsIndexer: false, IsStatic: false, GetMethod: not null } property => property.Type,
                    IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } field => field.Type,
                    _ => null,
                };
                if (kind is null || member.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected || !seen.Add(member.Name))
                {
                    continue;
                }

                if (Classify(member) is { } answer)
                {
                    yield return new(answer, at.Name + "." + member.Name, member.Name, at);
                }
                else if (depth > 1 && !IsScalar(kind) && !RecordShape.LeadsToAnother(member, Element(kind)))
                {
                    var any = false;
                    foreach (var inner in Collect(Element(kind), depth - 1))
                    {
                        any = true;
                        yield return inner;
                    }

                    if (!any && Sure(classifier.Classify(member)) is { } whole)
                    {
                        // An object of a kind that holds a person's data (a face, a position), whose members do not say more.
                        yield return new(whole, at.Name + "." + member.Name, member.Name, at);
                    }
                }
            }
        }
    }
}
