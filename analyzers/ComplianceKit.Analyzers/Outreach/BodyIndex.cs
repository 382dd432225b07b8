using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>What one method body says about its variables: their definitions, what is put into their members, what is called on them.</summary>
/// <remarks>Deliberately blind to order: every value a recipient may have must be permitted, so the union is the safe side.</remarks>
internal sealed class BodyIndex
{
    private static readonly ConditionalWeakTable<IOperation, BodyIndex> Cache = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _definitions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<(string Member, IOperation Value)>> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<(string Member, IInvocationOperation Call)>> _calls = new(SymbolEqualityComparer.Default);

    private BodyIndex(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            Read(operation);
        }
    }

    public static BodyIndex Of(IOperation operation)
    {
        var root = operation;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return Cache.GetValue(root, static key => new BodyIndex(key));
    }

    public IReadOnlyList<IOperation> Definitions(ISymbol symbol) => _definitions.TryGetValue(symbol, out var found) ? found : [];

    public IEnumerable<IOperation> Assigned(ISymbol symbol, string member) =>
        _members.TryGetValue(symbol, out var found) ? found.Where(pair => SameName(pair.Member, member)).Select(pair => pair.Value) : [];

    /// <summary>Calls on the variable itself (<paramref name="member"/> empty) or on one of its members (<c>message.To.Add(x)</c>).</summary>
    public IEnumerable<IInvocationOperation> Calls(ISymbol symbol, string member) =>
        _calls.TryGetValue(symbol, out var found) ? found.Where(pair => SameName(pair.Member, member)).Select(pair => pair.Call) : [];

    public static ISymbol? Variable(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        IConversionOperation conversion => Variable(conversion.Operand),
        _ => null,
    };

    public static bool SameName(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: { } local } declarator when declarator.GetVariableInitializer() is { } initializer:
                Add(_definitions, local, initializer.Value);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop:
                // The element stands for itself; what it is an element of is kept as its origin.
                Add(_definitions, variable.Symbol, loop.LoopControlVariable);
                break;
            case ISimpleAssignmentOperation assignment when Variable(assignment.Target) is { } target:
                Add(_definitions, target, assignment.Value);
                break;
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance } member } assignment when Variable(instance) is { } owner:
                Add(_members, owner, (member.Member.Name, assignment.Value));
                break;
            // ContactPoint.TryPhone(text, out var point): the point is made of the text.
            case IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation maker } argument when Variable(Declared(argument.Value)) is { } made:
                Add(_definitions, made, maker);
                break;
            case IInvocationOperation { Instance: { } receiver } call:
                ReadCall(receiver, call);
                break;
            case IInvocationOperation { Instance: null, TargetMethod.IsExtensionMethod: true, Arguments.Length: > 0 } extension:
                ReadCall(extension.Arguments[0].Value, extension);
                break;
        }
    }

    private static IOperation Declared(IOperation value) => value is IDeclarationExpressionOperation declaration ? declaration.Expression : value;

    private void ReadCall(IOperation receiver, IInvocationOperation call)
    {
        if (Variable(receiver) is { } variable)
        {
            Add(_calls, variable, (string.Empty, call));
        }
        else if (receiver is IMemberReferenceOperation { Instance: { } owner } member && Variable(owner) is { } symbol)
        {
            Add(_calls, symbol, (member.Member.Name, call));
        }
    }

    private static void Add<T>(Dictionary<ISymbol, List<T>> map, ISymbol key, T value)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map.Add(key, list = []);
        }

        list.Add(value);
    }
}
