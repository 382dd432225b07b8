namespace ComplianceKit.Analyzers.Tests.Outreach;

/// <summary>How one line of apis/send.tsv is used in code: <c>to</c> is the recipient, <c>text</c> a promotion.</summary>
/// <param name="Id">The line.</param>
/// <param name="Stub">The file of Stubs/Senders with the shapes of the SDK.</param>
/// <param name="Usings">Namespaces the code needs.</param>
/// <param name="Parameters">Parameters of the campaign method besides <c>to</c>.</param>
/// <param name="Code">The statements; the send is the one that holds the member's name.</param>
public sealed record SendCase(string Id, string Stub, string Usings, string Parameters, string Code)
{
    /// <summary>The expression that must be found at the recipient's place; null where the vendor holds the audience.</summary>
    public string? Recipient { get; init; } = "to";

    /// <summary>Further members of the test class or further types.</summary>
    public string Types { get; init; } = string.Empty;

    /// <summary>The real assembly is referenced, the stub serves the negative twin alone.</summary>
    public bool Real { get; init; }

    public override string ToString() => Id;
}
