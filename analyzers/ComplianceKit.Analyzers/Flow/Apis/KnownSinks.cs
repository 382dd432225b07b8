using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Where values end: stores, files, logs, other systems and exports of the catalogue, and methods that promise or are configured to store.</summary>
internal sealed class KnownSinks
{
    private static readonly FlowApi LogCall = new(string.Empty, string.Empty, ImmutableArray<string>.Empty, FlowRole.Log, FlowApiKind.Log, Verified: true);

    private readonly KnownMembers _members;
    private readonly LogDelegates _delegates;
    private readonly PromisedApis _promises;
    private readonly ConfiguredApis _configured;
    private readonly INamedTypeSymbol? _command;

    public KnownSinks(Compilation compilation, PromisedApis promises, ConfiguredApis configured)
    {
        _members = new KnownMembers(compilation, FlowCatalogue.Entries.Where(static api => api.Role is not (FlowRole.Source or FlowRole.Sanitizer) && api.Kind is not (FlowApiKind.LogAttribute or FlowApiKind.LogDelegate)));
        _delegates = new LogDelegates(compilation);
        _promises = promises;
        _configured = configured;
        _command = compilation.GetTypeByMetadataName("System.Data.IDbCommand");
    }

    public bool Any => _members.Any;

    public IEnumerable<string> Names => _members.Names;

    public SinkCall? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => OfAssignment(assignment, target),
        ICompoundAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when _members.Find(target.Property) is { Kind: FlowApiKind.Set } api => Made(api, target.Property, target.Instance, [assignment.Value]),
        IObjectCreationOperation creation => OfCreation(creation),
        _ => null,
    };

    private SinkCall? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_members.Find(method) is not { } api || api.Kind == FlowApiKind.Set)
        {
            return _delegates.IsLog(call) ? new(SinkKind.Log, Operands.Named(LogName(call)), Operands.Id(LogName(call)), SinkValues.Of(call, LogCall))
                : _promises.Stores(method) || _configured.IsSink(method) ? new(SinkKind.Storage, Operands.Named(method), Operands.Id(method), SinkValues.Of(call, api: null))
                : null;
        }

        return api.Kind switch
        {
            // What they finish went in before, at a sink of its own.
            FlowApiKind.Commit or FlowApiKind.Command or FlowApiKind.BuilderEnd => Made(api, method, call.Instance, []),
            FlowApiKind.Document => Made(api, method, call.Instance, Operands.Receiver(call) is { } document ? [document] : []),
            FlowApiKind.Parameter => SqlText.OnlyReadsAround(call.Syntax) ? null : Made(api, method, call.Instance, SinkValues.Of(call, api).SelectMany(SinkValues.Inside)),
            FlowApiKind.Query => SqlOf(call) is { } sql && SqlText.Writes(sql) == true ? Made(api, method, call.Instance, SinkValues.Of(call, api)) : null,
            FlowApiKind.Write when SqlOf(call) is { } sql && SqlText.Writes(sql) == false => null,
            _ => Made(api, method, call.Instance, SinkValues.Of(call, api)),
        };
    }

    private SinkCall? OfAssignment(ISimpleAssignmentOperation assignment, IPropertyReferenceOperation target)
    {
        if (_members.Find(target.Property) is not { Kind: FlowApiKind.Set } api || assignment.Value.ConstantValue.HasValue)
        {
            return null;
        }

        return api.Role == FlowRole.Storage && SqlText.OnlyReadsAround(assignment.Syntax) ? null : Made(api, target.Property, target.Instance, [assignment.Value]);
    }

    /// <summary>A command that is made with text put together: <c>new SqlCommand("insert … '" + phone + "'")</c>.</summary>
    private SinkCall? OfCreation(IObjectCreationOperation creation)
    {
        if (_command is null || creation.Constructor is not { } constructor || creation.Arguments.Length == 0 || !creation.Type.IsOrDerivesFrom(_command))
        {
            return null;
        }

        var text = creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String && !argument.Value.ConstantValue.HasValue);
        return text is null || SqlText.OnlyReadsAround(creation.Syntax) ? null : new(SinkKind.Storage, constructor.ContainingType.Name, Operands.Id(constructor), ImmutableArray.Create(text.Value));
    }

    private static ISymbol LogName(IInvocationOperation call) => call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && call.Instance is { } instance && Operands.Peel(instance) is IMemberReferenceOperation member ? member.Member : call.TargetMethod;

    private static string? SqlOf(IInvocationOperation call) => call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "sql" or "commandText" or "cmdText" or "query")?.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static SinkCall Made(FlowApi api, ISymbol member, IOperation? receiver, IEnumerable<IOperation> values)
    {
        var kind = api.Role switch
        {
            FlowRole.Log => SinkKind.Log,
            FlowRole.Disclosure => SinkKind.Disclosure,
            FlowRole.Export => SinkKind.Export,
            _ => api.Kind == FlowApiKind.File ? SinkKind.File : SinkKind.Storage,
        };
        return new(kind, Name(api, member, receiver), Operands.Id(member), values.ToImmutableArray());
    }

    /// <summary>The table, where a set names it, else type and member; of a context, the user's own type.</summary>
    private static string Name(FlowApi api, ISymbol member, IOperation? receiver)
    {
        switch (api.Type)
        {
            // In a control-flow graph the receiver may be captured; its syntax still names the set.
            case "DbSet`1" when receiver is IPropertyReferenceOperation set:
                return set.Property.Name;
            case "DbSet`1" when receiver?.Syntax is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name }:
                return name.Identifier.ValueText;
            case "DbSet`1" when receiver?.Type is INamedTypeSymbol { TypeArguments.Length: 1 } typed:
                return "Set<" + typed.TypeArguments[0].Name + ">";
            case "DbContext" when receiver?.Type is { } context:
                return context.Name + "." + member.Name;
            default:
                return Operands.Named(member);
        }
    }
}
