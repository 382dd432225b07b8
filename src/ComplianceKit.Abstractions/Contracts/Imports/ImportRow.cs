namespace ComplianceKit.Imports;

/// <summary>One person of a list that is to be imported, as the source wrote it. Nothing in it is trusted yet.</summary>
public sealed record ImportRow
{
    /// <summary>Phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>WeChat openid.</summary>
    public string? WeChatOpenId { get; init; }

    /// <summary>Purpose that the person consented to; null for that of the manifest.</summary>
    public string? Purpose { get; init; }

    /// <summary>From whom the row was obtained; null for that of the manifest.</summary>
    public string? Supplier { get; init; }

    /// <summary>SHA-256 of the contract with the supplier, as 64 hexadecimal digits; null for that of the manifest.</summary>
    public string? SupplierContract { get; init; }

    /// <summary>Reference to the supplier's own record of this person's consent.</summary>
    public string? ConsentReference { get; init; }

    /// <summary>When the person consented, in ISO 8601 with offset.</summary>
    public string? ConsentedAt { get; init; }

    /// <summary>Until when the consent holds, in ISO 8601 with offset; null without end.</summary>
    public string? ValidUntil { get; init; }

    /// <summary>How the person consented, in words.</summary>
    public string? Act { get; init; }

    /// <summary>The other columns, for the caller that takes over accepted rows.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;

    /// <summary>What is wrong with the row itself, where the source could not be read as columns; null otherwise.</summary>
    public string? Malformed { get; init; }

    /// <summary>Never the values.</summary>
    public override string ToString() => "import row";
}
