using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>
/// Members of the catalogue whose package is missing, as when sources are analysed without a restore. A call counts that does not
/// bind, in a project that imports the namespace, where the member has the name and the receiver the written type.
/// </summary>
internal sealed class UnresolvedMembers
{
    /// <summary>A name so long is no accident: <c>Insertable</c>, <c>StringCellValue</c>.</summary>
    private const int Distinctive = 10;

    private readonly KnownTypes _types;
    private readonly DeclaredNames _declared;
    private readonly FlowApiIndex _index;
    private readonly ConcurrentDictionary<string, ImmutableArray<FlowApi>> _byName = new(StringComparer.Ordinal);

    public UnresolvedMembers(KnownTypes types, DeclaredNames declared, FlowApiIndex index)
    {
        _types = types;
        _declared = declared;
        _index = index;
    }

    /// <summary>The lines that have a member of that name, and how it may stand in code that uses it: whether it is a method is not known.</summary>
    public IEnumerable<(NameUse Uses, FlowApi Api)> Named(string member) =>
        Missing(member).Select(static api => (api.Kind == FlowApiKind.Set ? NameUse.Written : NameUse.Called | NameUse.Read, api));

    /// <summary>The line that a call or access would be, or null.</summary>
    public FlowApi? Find(IOperation operation, out string name)
    {
        name = operation.Syntax switch
        {
            InvocationExpressionSyntax call => TreeFacts.NameOf(call),
            MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax, Name: IdentifierNameSyntax member } => member.Identifier.ValueText,
            _ => string.Empty,
        };
        if (operation is not IInvalidOperation || name.Length == 0 || Missing(name) is not { IsEmpty: false } candidates)
        {
            return null;
        }

        var receiver = Unresolved.Receiver(operation.Syntax);
        var value = Unresolved.At(operation, receiver);
        var type = receiver is null ? Enclosing(operation) : value?.Type;
        var missing = new HashSet<string>(Unresolved.MissingTypes(type), StringComparer.Ordinal);
        if (IsSetOfContext(operation, receiver))
        {
            missing.Add("DbSet");
        }

        var length = name.Length;
        return candidates.FirstOrDefault(api => missing.Contains(api.SimpleType)
            || (receiver is SimpleNameSyntax written && string.Equals(written.Identifier.ValueText, api.SimpleType, StringComparison.Ordinal))
            || (receiver is not null && type is null or IErrorTypeSymbol && length >= Distinctive)
            || (IsExtension(api) && receiver is not null && type is not (null or IErrorTypeSymbol) && Extends(api, type)));
    }

    /// <summary><c>context.Set&lt;Lead&gt;()</c> of a missing <c>DbContext</c>: the one member of a missing type whose result is another that stores.</summary>
    private static bool IsSetOfContext(IOperation operation, ExpressionSyntax? receiver) => receiver is InvocationExpressionSyntax set && TreeFacts.NameOf(set) is "Set"
        && Unresolved.At(operation, Unresolved.Receiver(set)) is { } context && Unresolved.MissingTypes(context.Type).Contains("DbContext", StringComparer.Ordinal);

    private static bool IsExtension(FlowApi api) => api.Type is "SqlMapper" || api.Type.EndsWith("Extensions", StringComparison.Ordinal);

    /// <summary>Dapper extends every connection; of other extensions the table does not say what.</summary>
    private bool Extends(FlowApi api, ITypeSymbol type) => api.Type is not "SqlMapper" || type.IsOrDerivesFrom(_types.First("System.Data.IDbConnection"));

    private INamedTypeSymbol? Enclosing(IOperation operation) =>
        _types.Compilation.GetSemanticModel(operation.Syntax.SyntaxTree).GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;

    private ImmutableArray<FlowApi> Missing(string member) => _byName.TryGetValue(member, out var known) ? known
        : _index.Named(member) is { IsEmpty: false } named ? _byName.GetOrAdd(member, _ => named.RemoveAll(api => !IsMissing(api))) : ImmutableArray<FlowApi>.Empty;

    private bool IsMissing(FlowApi api) => (api.Namespace.Length == 0 || _declared.Imports(api.Namespace)) && _types.All(api.MetadataName).IsEmpty;
}
