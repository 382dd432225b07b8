using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>The call sends only when the value at the path has one of these values, is set (<c>*</c>), or has a type of these namespaces.</summary>
internal sealed record SendCondition(ValuePath Path, ImmutableArray<string> Values, bool OfType)
{
    public bool AnyValue => Values.Length == 1 && string.Equals(Values[0], "*", StringComparison.Ordinal);

    public static SendCondition? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var ofType = text.IndexOf('=') < 0;
        var at = text.IndexOf(ofType ? ':' : '=');
        return new SendCondition(ValuePath.Parse(text.Substring(0, at)), text.Substring(at + 1).Split(',').ToImmutableArray(), ofType);
    }

    /// <summary>Whether the call is seen to send; where nothing can be seen, it is taken not to.</summary>
    public bool Holds(SenderCall sender)
    {
        var argument = sender.Argument(Path.Root);
        if (OfType)
        {
            var space = argument is null ? null : Leaves.Peel(argument).Type?.ContainingNamespace?.ToDisplayString() + ".";
            return space is not null && Values.Any(prefix => space.StartsWith(prefix, StringComparison.Ordinal));
        }

        var finder = new ValueFinder(sender.Call);
        var found = Path.Steps.Length == 0 && argument is not null ? ImmutableArray.Create(argument) : finder.At(sender, Path);
        return AnyValue ? found.Any(static value => value.ConstantValue is not { HasValue: true, Value: null or "" }) : found.SelectMany(value => Words(finder, value)).Any(Names);
    }

    private bool Names(string word) => Values.Any(value => word.IndexOf(value, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Constants, and members by their full name: <c>Send.Resource</c>.</summary>
    private static IEnumerable<string> Words(ValueFinder finder, IOperation value) => finder.Constants(value)
        .Concat(finder.Parts(value).OfType<IMemberReferenceOperation>().Select(static member => member.Member.ContainingType?.Name + "." + member.Member.Name));
}
