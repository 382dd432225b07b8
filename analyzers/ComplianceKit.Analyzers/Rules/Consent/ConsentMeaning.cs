namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>How clearly a name stands for a person's agreement.</summary>
internal enum ConsentMeaning
{
    None,

    /// <summary>It may (<c>Newsletter</c>, <c>AllowMarketing</c>): only where the type around it is about a person.</summary>
    Hint,

    /// <summary>It does: <c>AgreedToTerms</c>, <c>MarketingOptIn</c>, <c>是否同意</c>.</summary>
    Clear,

    /// <summary>It says itself that the box is ticked beforehand: <c>NewsletterTickedByDefault</c>.</summary>
    TickedByDefault,
}
