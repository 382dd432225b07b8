namespace ComplianceKit.Tool.Reports.Templating;

/// <summary>Text that is already in the language of the document, and is written as it stands.</summary>
internal sealed record Markup(string Text)
{
    public override string ToString() => Text;
}
