using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Where values end: stores, files, logs, other systems and exports of the catalogue, and methods that promise or are configured to store.</summary>
internal sealed class KnownSinks
{
    private static readonly FlowApi LogCall = new(string.Empty, string.Empty, ImmutableArray<string>.Empty, FlowRole.Log, FlowApiKind.Log, Verified: true);

    private static readonly FlowApiIndex Index = FlowApiIndex.Of(static api => api.Role is not (FlowRole.Source or FlowRole.Sanitizer) && api.Kind is not (FlowApiKind.LogAttribute or FlowApiKind.LogDelegate or FlowApiKind.CommandLine));

    /// <summary>How the types of providers end that implement <c>IDataParameter</c>.</summary>
    private static readonly string[] Parameters = ["DbParameter", "DataParameter", "SqlParameter", "SqliteParameter", "SQLiteParameter", "OracleParameter", "OdbcParameter"];

    private readonly KnownMembers _members;
    private readonly UnresolvedMembers _unresolved;
    private readonly DeclaredNames _declared;
    private readonly LogDelegates _delegates;
    private readonly PromisedApis _promises;
    private readonly ConfiguredApis _configured;
    private readonly INamedTypeSymbol? _command;
    private readonly Lazy<bool> _answersByConsole;

    public KnownSinks(KnownTypes types, DeclaredNames declared, PromisedApis promises, ConfiguredApis configured)
    {
        _members = new KnownMembers(types, Index);
        _unresolved = new UnresolvedMembers(types, declared, Index);
        _declared = declared;
        _delegates = new LogDelegates(types);
        _promises = promises;
        _configured = configured;
        _command = types.First("System.Data.IDbCommand");
        _answersByConsole = new(() => CommandLineProgram.Is(types.Compilation, declared));
    }

    public bool Any => _members.Any;

    /// <summary>
    /// The sinks that a name may lead to. A metric needs its namespace: without it, each <c>list.Add(…)</c> would be worth a look. Two lines have
    /// names that any code has, and are told by what must stand beside them: <c>Console.Error</c> by the call that writes, the value of a parameter by where the parameter comes from.
    /// </summary>
    public IEnumerable<(NameUse Uses, FlowApi Api)> Named(string member) =>
        _members.Named(member).Where(known => known.Api.Kind != FlowApiKind.Metric || _declared.Imports(known.Api.Namespace)).Where(static known => !IsOrdinary(known.Api))
            .Concat(_unresolved.Named(member))
            .Concat(Beside(member) is { } usual ? _members.Named(usual).Where(static known => IsOrdinary(known.Api)).Select(static known => (NameUse.Called | NameUse.Read, known.Api)) : []);

    private static bool IsOrdinary(FlowApi api) => api.Kind == FlowApiKind.LogWriter || api.Type is "IDataParameter";

    /// <summary>The ordinary name that a name stands beside: <c>DbParameter</c>, <c>CreateParameter</c> and <c>command.Parameters</c> beside <c>Value</c>.</summary>
    private static string? Beside(string member) => member is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" ? "Error"
        : member is "Parameters" or "CreateParameter" || Parameters.Any(type => member.EndsWith(type, StringComparison.Ordinal)) ? "Value" : null;

    public SinkCall? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => OfAssignment(assignment, target),
        ICompoundAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when _members.Find(target.Property) is { Kind: FlowApiKind.Set } api && (api.Role != FlowRole.Storage || SqlText.WritesAround(assignment.Syntax)) => Made(api, target.Property, target.Instance, [assignment.Value]),
        ISimpleAssignmentOperation { Target: IInvalidOperation target } assignment when _unresolved.Find(target, out var member) is { Kind: FlowApiKind.Set } api => Unbound(api, member, target, ImmutableArray.Create(assignment.Value)),
        IObjectCreationOperation creation => OfCreation(creation),
        IInvalidOperation call => OfUnbound(call),
        _ => null,
    };

    private SinkCall? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_members.Find(method) is not { } api || api.Kind == FlowApiKind.Set)
        {
            return WritesToLog(call) ? new(SinkKind.Log, Operands.Named(method), Operands.Id(method), SinkValues.Of(call, LogCall))
                : _delegates.IsLog(call) ? new(SinkKind.Log, Operands.Named(LogName(call)), Operands.Id(LogName(call)), SinkValues.Of(call, LogCall))
                : _promises.Stores(method) || _configured.IsSink(method) ? new(SinkKind.Storage, Operands.Named(method), Operands.Id(method), SinkValues.Of(call, api: null))
                : null;
        }

        if (api is { Type: "Console", Role: FlowRole.Log } && _answersByConsole.Value)
        {
            return null;
        }

        return api.Kind switch
        {
            // What they finish went in before, at a sink of its own.
            FlowApiKind.Commit or FlowApiKind.Command or FlowApiKind.BuilderEnd => Made(api, method, call.Instance, []),
            FlowApiKind.Document => Made(api, method, call.Instance, Operands.Receiver(call) is { } document ? [document] : []),
            FlowApiKind.Parameter => SqlText.WritesAround(call.Syntax) ? Made(api, method, call.Instance, SinkValues.Of(call, api).SelectMany(SinkValues.Inside)) : null,
            FlowApiKind.Copy => call.Arguments.Any(static argument => Operands.Peel(argument.Value).Type.Is("System.IO", "FileStream")) ? Made(api, method, call.Instance, call.Instance is { } copied ? [copied] : []) : null,
            FlowApiKind.Query => SqlOf(call) is { } sql && SqlText.Writes(sql) == true ? Made(api, method, call.Instance, SinkValues.Of(call, api)) : null,
            FlowApiKind.Write when SqlOf(call) is { } sql && SqlText.Writes(sql) == false => null,
            _ => Made(api, method, call.Instance, SinkValues.Of(call, api)),
        };
    }

    /// <summary>A call into a package that is missing. Which parameter is which cannot be known, so every operand counts, filters of updates left out.</summary>
    private SinkCall? OfUnbound(IInvalidOperation call)
    {
        if (call.Syntax is not InvocationExpressionSyntax || _unresolved.Find(call, out var name) is not { Kind: not FlowApiKind.Set } api)
        {
            return null;
        }

        var operands = Unresolved.Arguments(call);
        var sql = operands.FirstOrDefault()?.ConstantValue is { HasValue: true, Value: string text } ? SqlText.Writes(text) : null;
        if (api.Kind == FlowApiKind.Query ? sql != true : api.Kind == FlowApiKind.Write && sql == false)
        {
            return null;
        }

        var values = api.Kind is FlowApiKind.Commit or FlowApiKind.Command or FlowApiKind.BuilderEnd ? ImmutableArray<IOperation>.Empty
            : operands.Skip(operands.Length > 1 && api.Type is "IMongoCollection`1" && !name.StartsWith("Insert", StringComparison.Ordinal) ? 1 : 0).Where(SinkValues.IsContent).ToImmutableArray();
        return Unbound(api, name, call, values);
    }

    private static SinkCall Unbound(FlowApi api, string member, IOperation access, ImmutableArray<IOperation> values)
    {
        var shown = api.Type is "DbSet`1" && Unresolved.Receiver(access.Syntax) is { } set ? (set as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? set.ToString() : api.SimpleType + "." + member;
        return new(KindOf(api), shown, (api.Kind == FlowApiKind.Set ? "P:" : "M:") + api.MetadataName + "." + member, values);
    }

    private SinkCall? OfAssignment(ISimpleAssignmentOperation assignment, IPropertyReferenceOperation target)
    {
        if (_members.Find(target.Property) is not { Kind: FlowApiKind.Set } api || assignment.Value.ConstantValue.HasValue)
        {
            return null;
        }

        return api.Role == FlowRole.Storage && !SqlText.WritesAround(assignment.Syntax) ? null : Made(api, target.Property, target.Instance, [assignment.Value]);
    }

    /// <summary>A command that is made with text put together: <c>new SqlCommand("insert … '" + phone + "'")</c>.</summary>
    private SinkCall? OfCreation(IObjectCreationOperation creation)
    {
        if (_command is null || creation.Constructor is not { } constructor || creation.Arguments.Length == 0 || !creation.Type.IsOrDerivesFrom(_command))
        {
            return null;
        }

        var text = creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String && !argument.Value.ConstantValue.HasValue);
        return text is null || !SqlText.WritesAround(creation.Syntax) ? null : new(SinkKind.Storage, constructor.ContainingType.Name, Operands.Id(constructor), ImmutableArray.Create(text.Value));
    }

    /// <summary><c>Console.Error.WriteLine(…)</c></summary>
    private bool WritesToLog(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Write", StringComparison.Ordinal) && call.Instance is { } writer && Operands.Peel(writer) is IPropertyReferenceOperation { Property: var property } && _members.Find(property) is { Kind: FlowApiKind.LogWriter } && !_answersByConsole.Value;

    private static ISymbol LogName(IInvocationOperation call) => call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && call.Instance is { } instance && Operands.Peel(instance) is IMemberReferenceOperation member ? member.Member : call.TargetMethod;

    /// <summary>The text of the statement, given as such or inside a command: <c>new CommandDefinition("insert …", owner)</c>.</summary>
    private static string? SqlOf(IInvocationOperation call) => call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "sql" or "commandText" or "cmdText" or "query" or "command")?.Value is { } statement
        ? statement.ConstantValue is { HasValue: true, Value: string text } ? text : Operands.Peel(statement) is IObjectCreationOperation { Arguments: var made } ? Operands.ConstantText(made) : null
        : null;

    private static SinkCall Made(FlowApi api, ISymbol member, IOperation? receiver, IEnumerable<IOperation> values) =>
        new(KindOf(api), Name(api, member, receiver), Operands.Id(member), values.ToImmutableArray());

    private static SinkKind KindOf(FlowApi api) => api.Role switch
    {
        FlowRole.Log => SinkKind.Log,
        FlowRole.Disclosure => SinkKind.Disclosure,
        FlowRole.Export => SinkKind.Export,
        _ => api.Kind is FlowApiKind.File or FlowApiKind.Copy ? SinkKind.File : SinkKind.Storage,
    };

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
