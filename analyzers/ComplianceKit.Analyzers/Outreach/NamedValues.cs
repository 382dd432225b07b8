using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>Values that stand beside a name: dictionary entries, form fields, anonymous objects, JSON and query strings written as text.</summary>
internal sealed class NamedValues(BodyIndex index)
{
    /// <summary>Members of a request that hold what is sent.</summary>
    private static readonly string[] Carriers = ["Content", "RequestUri", "Body"];

    public IEnumerable<IOperation> Find(IOperation root, string name) => Search(root, name, 0);

    /// <summary>Key and value of every entry of a map that is written out here.</summary>
    public IEnumerable<(IOperation Key, IOperation Value)> Pairs(IOperation value)
    {
        value = Leaves.Peel(value);
        if (value is IObjectCreationOperation { Initializer: { } initializer })
        {
            foreach (var part in initializer.Initializers)
            {
                if (Pair(part) is { } pair)
                {
                    yield return pair;
                }
            }
        }

        if (BodyIndex.Variable(value) is { } variable)
        {
            foreach (var call in index.Calls(variable, string.Empty))
            {
                if (Pair(call) is { } pair)
                {
                    yield return pair;
                }
            }
        }
    }

    /// <summary>The constant name an operation stands for: a string, an enumeration member, a static field such as Mailjet's Send.To.</summary>
    public static string? Name(IOperation operation) => Leaves.Peel(operation) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Instance: null } property => property.Property.Name,
        _ => null,
    };

    private IEnumerable<IOperation> Search(IOperation root, string name, int depth)
    {
        foreach (var part in root.DescendantsAndSelf())
        {
            if (Pair(part) is { } pair && Name(pair.Key) is { } key && BodyIndex.SameName(key, name))
            {
                yield return pair.Value;
            }
            else if (part is IInterpolatedStringOperation text)
            {
                foreach (var value in InText(text, name))
                {
                    yield return value;
                }
            }
            else if (part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum && sum.LeftOperand is { } left && EndsWithKey(LastText(left), name))
            {
                yield return sum.RightOperand;
            }
            else if (depth < 4 && part is ILocalReferenceOperation { Local: { } local } && !part.ConstantValue.HasValue)
            {
                foreach (var value in Through(local).SelectMany(inner => Search(inner, name, depth + 1)))
                {
                    yield return value;
                }
            }
        }
    }

    private IEnumerable<IOperation> Through(ILocalSymbol local) => index.Definitions(local)
        .Where(definition => definition is not IVariableDeclaratorOperation)
        .Concat(index.Calls(local, string.Empty).SelectMany(call => Pair(call) is null ? call.Arguments.Select(argument => argument.Value) : [(IOperation)call]))
        .Concat(Carriers.SelectMany(member => index.Assigned(local, member)));

    private static IEnumerable<IOperation> InText(IInterpolatedStringOperation text, string name)
    {
        var before = string.Empty;
        foreach (var part in text.Parts)
        {
            if (part is IInterpolatedStringTextOperation literal)
            {
                before = literal.Text.ConstantValue.Value as string ?? string.Empty;
            }
            else if (part is IInterpolationOperation hole && EndsWithKey(before, name))
            {
                yield return hole.Expression;
            }
        }
    }

    private static string LastText(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IBinaryOperation sum => LastText(sum.RightOperand),
        IInterpolatedStringOperation text when text.Parts.LastOrDefault() is IInterpolatedStringTextOperation last => last.Text.ConstantValue.Value as string ?? string.Empty,
        _ => string.Empty,
    };

    // "to":"  "to":["  to=  &to=
    private static bool EndsWithKey(string text, string name)
    {
        var trimmed = text.TrimEnd(' ', '"', '\'', '[', '\\');
        if (trimmed.Length == 0 || trimmed[trimmed.Length - 1] is not (':' or '='))
        {
            return false;
        }

        trimmed = trimmed.TrimEnd(' ', ':', '=', '"', '\'', '\\');
        if (!trimmed.EndsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var at = trimmed.Length - name.Length - 1;
        return at < 0 || !char.IsLetterOrDigit(trimmed[at]) && trimmed[at] is not '_';
    }

    private static (IOperation Key, IOperation Value)? Pair(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } indexer } assignment:
                return (indexer.Arguments[0].Value, assignment.Value);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property, Parent: IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation } assignment:
                return (property, assignment.Value);
            case IObjectCreationOperation { Arguments.Length: 2, Type.Name: "KeyValuePair" } pair:
                return (pair.Arguments[0].Value, pair.Arguments[1].Value);
            case IInvocationOperation { Arguments.Length: 2, TargetMethod.Name: "Add" or "TryAdd" or "Append" or "AddParameter" or "AddQueryParameter" or "SetQueryParam" } add:
                return (add.Arguments[0].Value, add.Arguments[1].Value);
            default:
                return null;
        }
    }
}
