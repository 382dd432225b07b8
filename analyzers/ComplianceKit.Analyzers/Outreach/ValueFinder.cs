using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>Follows a <see cref="ValuePath"/> from a sending call to the expressions that stand there, through locals, initializers and builders.</summary>
internal sealed class ValueFinder(IInvocationOperation call)
{
    private const int MaxDepth = 12;

    private readonly BodyIndex _index = BodyIndex.Of(call);
    private readonly HashSet<IOperation> _opaque = [];

    /// <summary>Whoever receives the message, over all paths of the API. An object whose inside cannot be seen counts only where nothing else is found.</summary>
    public ImmutableArray<IOperation> Recipients(SenderCall sender)
    {
        var seen = new List<IOperation>();
        foreach (var path in sender.Api.Recipients)
        {
            seen.AddRange(At(sender, path));
        }

        var clear = seen.Where(operation => !_opaque.Contains(operation)).ToList();
        return (clear.Count > 0 ? clear : seen).GroupBy(operation => operation.Syntax).Select(group => group.First()).ToImmutableArray();
    }

    /// <summary>Whether the expression only stands for recipients that were put into it elsewhere.</summary>
    public bool IsOpaque(IOperation recipient) => _opaque.Contains(recipient);

    /// <summary>The expressions at the path; the object itself where its inside cannot be seen from here.</summary>
    public ImmutableArray<IOperation> At(SenderCall sender, ValuePath path)
    {
        var found = new List<IOperation>();
        switch (path.Root)
        {
            case ValuePath.Chain:
                foreach (var step in path.Steps)
                {
                    found.AddRange(Calls(call.Instance ?? call.Arguments.FirstOrDefault()?.Value, step, 0).SelectMany(value => Leaves.Of(value, _index)));
                }

                break;
            case ValuePath.Body:
                foreach (var step in path.Steps)
                {
                    found.AddRange(new NamedValues(_index).Find(call, step.Name).SelectMany(value => Leaves.Of(value, _index)));
                }

                if (path.Steps.Length == 0)
                {
                    found.AddRange(call.Arguments.Select(argument => argument.Value));
                }

                break;
            default:
                if (sender.Argument(path.Root) is { } argument)
                {
                    Follow(argument, path.Steps, 0, 0, found);
                }

                break;
        }

        return found.GroupBy(operation => operation.Syntax).Select(group => group.First()).ToImmutableArray();
    }

    /// <summary>All constant strings that the value is made of.</summary>
    public IEnumerable<string> Constants(IOperation value) => Parts(value, 0)
        .Select(part => part switch
        {
            IInterpolatedStringTextOperation text => text.Text.ConstantValue.Value as string,
            _ => part.ConstantValue is { HasValue: true, Value: string constant } ? constant : null,
        })
        .OfType<string>()
        .Where(text => text.Length > 0);

    /// <summary>The value and everything it is made of inside this method.</summary>
    public IEnumerable<IOperation> Parts(IOperation value, int depth = 0)
    {
        foreach (var part in value.DescendantsAndSelf())
        {
            yield return part;
            if (depth < 4 && part is ILocalReferenceOperation { Local: { } local } && !part.ConstantValue.HasValue)
            {
                foreach (var inner in Made(local).SelectMany(definition => Parts(definition, depth + 1)))
                {
                    yield return inner;
                }
            }
        }
    }

    private IEnumerable<IOperation> Made(ILocalSymbol local) => _index.Definitions(local)
        .Where(definition => definition is not IVariableDeclaratorOperation)
        .Concat(_index.Calls(local, string.Empty).SelectMany(made => made.Arguments.Select(argument => argument.Value)));

    private void Follow(IOperation value, ImmutableArray<PathStep> steps, int at, int depth, List<IOperation> found)
    {
        value = Leaves.Peel(value);
        if (depth > MaxDepth)
        {
            found.Add(value);
            return;
        }

        if (at == steps.Length)
        {
            found.AddRange(Leaves.Of(value, _index));
            return;
        }

        var step = steps[at];
        var before = found.Count;
        foreach (var next in Step(value, step, depth))
        {
            Follow(next, steps, at + 1, depth + 1, found);
        }

        if (BodyIndex.Variable(value) is { } variable)
        {
            foreach (var definition in _index.Definitions(variable))
            {
                if (definition is not IVariableDeclaratorOperation && !ReferenceEquals(definition, value))
                {
                    Follow(definition, steps, at, depth + 1, found);
                }
            }

            if (found.Count == before && step.Kind is PathStepKind.Member or PathStepKind.Elements && !Made(variable))
            {
                _opaque.Add(value);
                found.Add(value);
            }
        }
        else if (found.Count == before && value is IInvocationOperation or IMemberReferenceOperation && step.Kind is PathStepKind.Member or PathStepKind.Elements)
        {
            // Built elsewhere: the object stands for its inside.
            _opaque.Add(value);
            found.Add(value);
        }
    }

    private bool Made(ISymbol variable) => _index.Definitions(variable).Any(definition => Leaves.Peel(definition) is IObjectCreationOperation);

    private IEnumerable<IOperation> Step(IOperation value, PathStep step, int depth) => step.Kind switch
    {
        PathStepKind.Member => Members(value, step.Name),
        PathStepKind.Elements => Elements(value),
        PathStepKind.Keys => Pairs(value).Select(pair => pair.Key),
        PathStepKind.Entry => Pairs(value).Where(pair => pair.Key.ConstantValue is { HasValue: true, Value: string key } && BodyIndex.SameName(key, step.Name)).Select(pair => pair.Value),
        PathStepKind.Made => MadeFrom(value, step.Argument!),
        _ => Calls(value, step, depth),
    };

    private IEnumerable<IOperation> Members(IOperation value, string name)
    {
        if (value is IObjectCreationOperation { Initializer: { } initializer })
        {
            foreach (var inner in Initialized(initializer, name))
            {
                yield return inner;
            }
        }
        else if (value is IAnonymousObjectCreationOperation anonymous)
        {
            foreach (var assignment in anonymous.Initializers.OfType<ISimpleAssignmentOperation>())
            {
                if (assignment.Target is IPropertyReferenceOperation property && BodyIndex.SameName(property.Property.Name, name))
                {
                    yield return assignment.Value;
                }
            }
        }

        if (BodyIndex.Variable(value) is { } variable)
        {
            foreach (var assigned in _index.Assigned(variable, name))
            {
                yield return assigned;
            }

            foreach (var argument in _index.Calls(variable, name).Where(Adds).SelectMany(added => added.Arguments))
            {
                yield return argument.Value;
            }
        }
    }

    private static IEnumerable<IOperation> Initialized(IObjectOrCollectionInitializerOperation initializer, string name)
    {
        foreach (var part in initializer.Initializers)
        {
            switch (part)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when BodyIndex.SameName(target.Member.Name, name):
                    yield return assignment.Value;
                    break;
                case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } nested when BodyIndex.SameName(target.Member.Name, name):
                    foreach (var argument in nested.Initializer.Initializers.OfType<IInvocationOperation>().SelectMany(added => added.Arguments))
                    {
                        yield return argument.Value;
                    }

                    // `Body = { To = x }` continues inside the initializer.
                    foreach (var inner in nested.Initializer.Initializers.OfType<ISimpleAssignmentOperation>())
                    {
                        yield return inner.Value;
                    }

                    break;
            }
        }
    }

    private IEnumerable<IOperation> Elements(IOperation value)
    {
        var elements = Leaves.Elements(value);
        if (BodyIndex.Variable(value) is { } variable)
        {
            elements = elements.Concat(_index.Calls(variable, string.Empty).Where(Adds).SelectMany(added => added.Arguments.Select(argument => argument.Value)));
        }

        return elements;
    }

    private IEnumerable<(IOperation Key, IOperation Value)> Pairs(IOperation value) => new NamedValues(_index).Pairs(value);

    private static IEnumerable<IOperation> MadeFrom(IOperation value, string parameter)
    {
        var arguments = value switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation { TargetMethod.IsStatic: true } factory => factory.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        return arguments
            .Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } declared && BodyIndex.SameName(declared.Name, parameter))
            .Select(argument => argument.Value);
    }

    /// <summary>Arguments of calls named as the step says, on the variable or in the fluent chain that made the value.</summary>
    private IEnumerable<IOperation> Calls(IOperation? value, PathStep step, int depth)
    {
        if (value is null || depth > MaxDepth)
        {
            yield break;
        }

        value = Leaves.Peel(value);
        if (BodyIndex.Variable(value) is { } variable)
        {
            foreach (var made in _index.Calls(variable, string.Empty).Where(made => BodyIndex.SameName(made.TargetMethod.Name, step.Name)))
            {
                foreach (var argument in ArgumentsOf(made, step))
                {
                    yield return argument;
                }
            }

            if (depth < MaxDepth)
            {
                foreach (var inner in _index.Definitions(variable).Where(definition => definition is not IVariableDeclaratorOperation).SelectMany(definition => Calls(definition, step, depth + 1)))
                {
                    yield return inner;
                }
            }
        }

        for (var link = value as IInvocationOperation; link is not null; link = Receiver(link) is { } receiver ? Leaves.Peel(receiver) as IInvocationOperation : null)
        {
            if (BodyIndex.SameName(link.TargetMethod.Name, step.Name))
            {
                foreach (var argument in ArgumentsOf(link, step))
                {
                    yield return argument;
                }
            }
        }
    }

    private static IOperation? Receiver(IInvocationOperation link) =>
        link.Instance ?? (link.TargetMethod.IsExtensionMethod ? link.Arguments.FirstOrDefault()?.Value : null);

    private static IEnumerable<IOperation> ArgumentsOf(IInvocationOperation made, PathStep step)
    {
        var arguments = made.TargetMethod.IsExtensionMethod && made.Instance is null ? made.Arguments.Skip(1) : made.Arguments;
        if (step.Argument is not { Length: > 0 } wanted)
        {
            return arguments.Take(1).Select(argument => argument.Value);
        }

        if (wanted[0] != '"')
        {
            return arguments.Where(argument => argument.Parameter is { } declared && BodyIndex.SameName(declared.Name, wanted)).Select(argument => argument.Value);
        }

        var key = wanted.Trim('"');
        var all = arguments.ToList();
        return all.Count > 1 && NamedValues.Name(all[0].Value) is { } name && BodyIndex.SameName(name, key) ? [all[1].Value] : [];
    }

    private static bool Adds(IInvocationOperation made) =>
        made.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal) || made.TargetMethod.Name is "Insert" or "Append" or "UnionWith";
}
