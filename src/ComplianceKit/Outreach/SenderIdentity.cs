using System.Collections.Immutable;

namespace ComplianceKit.Outreach;

/// <summary>Whether a message says who sends it: the controller's name or one of the names people know it by.</summary>
internal sealed class SenderIdentity
{
    private readonly ImmutableArray<string> names;

    internal SenderIdentity(ControllerId controller, IEnumerable<string> otherNames) =>
        names = [.. otherNames.Prepend(controller.Name).Select(Fold).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    internal bool IsNamed(MessageContent content) => Holds(content.Sender) || Holds(content.Title) || Holds(content.Body);

    private static string Fold(string text) => FoldedText.Of(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    private bool Holds(string text)
    {
        var folded = Fold(text);
        return names.Any(name => folded.Contains(name, StringComparison.Ordinal));
    }
}
