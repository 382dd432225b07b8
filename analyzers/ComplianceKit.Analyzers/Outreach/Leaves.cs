using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>Unwraps what stands at a recipient's place: address objects, lists, joins, conversions, down to the expressions that name people.</summary>
internal static class Leaves
{
    private const int MaxDepth = 10;

    private static readonly Regex RecipientName = new(
        "phone|mobile|tel|mail|address|number|msisdn|to$|tos$|recipient|openid|touser|userid|user|subscriber|token|endpoint|id$|alias|target|key|values?$|items?$|collection|source|destination|audience|list$|array$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(1));

    public static IOperation Peel(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case IArgumentOperation argument:
                    operation = argument.Value;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                default:
                    return operation;
            }
        }
    }

    public static IEnumerable<IOperation> Of(IOperation value, BodyIndex index) => Of(value, index, 0);

    public static IEnumerable<IOperation> Elements(IOperation value)
    {
        value = Peel(value);
        switch (value)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case IObjectCreationOperation { Initializer: { } initializer } creation:
                // The last argument: Add(item), or Add(key, item) of a map.
                return initializer.Initializers.OfType<IInvocationOperation>().Where(added => added.Arguments.Length > 0).Select(added => added.Arguments.Last().Value)
                    .Concat(IsCollection(creation.Type) ? creation.Arguments.Select(argument => argument.Value).SelectMany(Elements) : []);
            case IObjectCreationOperation creation when IsCollection(creation.Type):
                return creation.Arguments.Select(argument => argument.Value).SelectMany(Elements);
            // Roslyn 4.8 has no public operation for [a, b]; its children are the elements.
            case { } other when other.Syntax.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CollectionExpression:
                return other.ChildOperations;
            default:
                return [];
        }
    }

    private static IEnumerable<IOperation> Of(IOperation value, BodyIndex index, int depth)
    {
        value = Peel(value);
        if (depth > MaxDepth || value.ConstantValue.HasValue)
        {
            return [value];
        }

        var inner = Inside(value, index).ToList();
        return inner.Count == 0 ? [value] : inner.SelectMany(part => Of(part, index, depth + 1));
    }

    private static IEnumerable<IOperation> Inside(IOperation value, BodyIndex index)
    {
        switch (value)
        {
            case IObjectCreationOperation creation:
                return Elements(creation) is var elements && elements.Any() ? elements : OfCreation(creation);
            case IAnonymousObjectCreationOperation anonymous:
                return anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value).Where(NotConstant);
            case IArrayCreationOperation:
                return Elements(value);
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                return [conditional.WhenTrue, otherwise];
            case ICoalesceOperation coalesce:
                return [coalesce.Value, coalesce.WhenNull];
            case IInterpolatedStringOperation text:
                return text.Parts.OfType<IInterpolationOperation>().Select(hole => hole.Expression);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return new[] { sum.LeftOperand, sum.RightOperand }.Where(NotConstant);
            case IInvocationOperation call:
                return OfCall(call);
            case ILocalReferenceOperation { Local: { } local }:
                return OfLocal(local, index);
            case { } other when other.Syntax.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CollectionExpression:
                return other.ChildOperations;
            default:
                return [];
        }
    }

    private static IEnumerable<IOperation> OfCreation(IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && NotConstant(argument.Value)).ToList();
        var named = arguments.Where(argument => argument.Parameter is { } parameter && RecipientName.IsMatch(parameter.Name)).ToList();
        var fromArguments = (named.Count > 0 ? named : arguments).Select(argument => argument.Value);
        var members = (creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty).OfType<ISimpleAssignmentOperation>().Where(assignment => NotConstant(assignment.Value)).ToList();
        var namedMembers = members.Where(assignment => assignment.Target is IMemberReferenceOperation member && RecipientName.IsMatch(member.Member.Name)).ToList();
        return fromArguments.Concat((namedMembers.Count > 0 ? namedMembers : members).Select(assignment => assignment.Value));
    }

    // Factories, parsers, joins and string methods of libraries keep whom they speak of; a method of this compilation is its own origin.
    private static IEnumerable<IOperation> OfCall(IInvocationOperation call)
    {
        if (call.TargetMethod.Locations.Any(location => location.IsInSource))
        {
            return [];
        }

        var method = call.TargetMethod;
        if (method.IsStatic || method.IsExtensionMethod)
        {
            var arguments = call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.RefKind != RefKind.Out && NotConstant(argument.Value)).ToList();
            var named = arguments.Where(argument => argument.Parameter is { } parameter && RecipientName.IsMatch(parameter.Name)).ToList();
            return (named.Count > 0 ? named : arguments).Select(argument => argument.Value).Where(value => Peel(value) is not IAnonymousFunctionOperation);
        }

        return call.Instance is { } instance && (instance.Type?.SpecialType == SpecialType.System_String || method.Name is "ToString" or "ToArray" or "ToList" or "Build")
            ? [instance]
            : [];
    }

    // A local that only renames or wraps is looked through; a loop variable or a result of a call is a person of its own.
    private static IEnumerable<IOperation> OfLocal(ILocalSymbol local, BodyIndex index)
    {
        var definitions = index.Definitions(local);
        if (definitions.Count == 0 || definitions.Any(definition => definition is IVariableDeclaratorOperation))
        {
            return [];
        }

        var added = index.Calls(local, string.Empty).Where(call => call.TargetMethod.Name is "Add" or "AddRange").SelectMany(call => call.Arguments.Select(argument => argument.Value)).ToList();
        return definitions.Select(Peel).All(definition => definition is IObjectCreationOperation or IArrayCreationOperation or IInterpolatedStringOperation or IBinaryOperation or ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation || definition is IInvocationOperation call && OfCall(call).Any())
            ? definitions.Where(definition => added.Count == 0 || Elements(definition).Any()).Concat(added)
            : [];
    }

    private static bool NotConstant(IOperation value) => !Peel(value).ConstantValue.HasValue;

    private static bool IsCollection(ITypeSymbol? type) =>
        type is not null && type.SpecialType != SpecialType.System_String && type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);
}
