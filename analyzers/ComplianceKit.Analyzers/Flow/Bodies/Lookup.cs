using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>
/// Calls that hand out what somebody already has, found by a key: <c>repository.GetById(form.Id)</c>, <c>users.FindByEmail(form.Email)</c>.
/// What they return is the store's own record. That is a convention of names, because the code of a repository is mostly somebody else's.
/// </summary>
internal static class Lookup
{
    private static readonly string[] Verbs = ["Get", "Find", "Load", "Query", "Select", "First", "Single", "Last", "Fetch", "Lookup", "Search", "List", "Retrieve", "Resolve", "Any", "Count", "Exists"];
    private static readonly string[] Questions = ["Query", "Filter", "Criteria", "Specification"];

    /// <summary>Whether a call finds an object, so that keys among its arguments are not in what it returns.</summary>
    internal static bool IsByKey(IInvocationOperation call) =>
        FirstWord.IsOneOf(Verbs, call.TargetMethod.Name) && call.Type is { } type && !PersonalMembers.IsScalar(PersonalMembers.Element(type));

    /// <summary>Whether a call makes something else of each element, so that it returns what the function returns, and not the elements too.</summary>
    internal static bool Projects(IInvocationOperation call) =>
        call.TargetMethod.Name is "Select" or "SelectMany" or "ConvertAll" && call.Arguments.Any(static a => a.Parameter?.Type.TypeKind == TypeKind.Delegate && Function(a.Value));

    // Of an expression tree the function is data: it is not run here.
    private static bool Function(IOperation value) => value switch
    {
        IConversionOperation conversion => Function(conversion.Operand),
        IDelegateCreationOperation or IAnonymousFunctionOperation or Microsoft.CodeAnalysis.FlowAnalysis.IFlowAnonymousFunctionOperation => true,
        _ => false,
    };

    /// <summary>Whether a value can only be a key: a text or number, what repositories for keys of any type take, or a question put together (<c>ItemsQuery</c>), which names for whom it is asked.</summary>
    internal static bool IsKey(ITypeSymbol type) => PersonalMembers.Element(type) is var element
        && (PersonalMembers.IsScalar(element) || element.SpecialType == SpecialType.System_Object || Questions.Any(word => element.Name.EndsWith(word, StringComparison.Ordinal)));

    /// <summary>Whether one value is a number, day or id, and the other a model: no person's data is made of a number alone.</summary>
    internal static bool IsNumberOf(ITypeSymbol key, ITypeSymbol? found) =>
        found is not null && PersonalMembers.IsScalar(key) && key.SpecialType != SpecialType.System_String && PersonalMembers.IsModel(PersonalMembers.Element(found));

    /// <summary>Whether a value is a query of a store in the making: of Entity Framework, SqlSugar, FreeSql and their like.</summary>
    internal static bool IsQuery(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments.Length: > 0 } named
        && (named.Name is "DbSet" or "ISelect" || named.Name.EndsWith("Queryable", StringComparison.Ordinal) || IsQueryable(named));

    /// <summary>Whether a value is a table or query of Entity Framework, which keeps an eye on the records that it hands out.</summary>
    internal static bool IsTracked(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments.Length: 1 } named && (named.Name is "DbSet" or "IQueryable" || IsQueryable(named));

    private static bool IsQueryable(INamedTypeSymbol type) => type.AllInterfaces.Any(static i => i is { Name: "IQueryable", TypeArguments.Length: 1 });
}
