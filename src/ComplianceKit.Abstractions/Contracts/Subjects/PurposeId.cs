namespace ComplianceKit;

/// <summary>A purpose of handling personal information, as declared in compliancekit.json, for example <c>viewing</c>.</summary>
public readonly record struct PurposeId
{
    /// <summary>Names a purpose.</summary>
    /// <param name="value">At most 64 lower-case letters, digits, dots, dashes and underscores.</param>
    /// <exception cref="ArgumentException">The name is empty, too long or has other characters.</exception>
    public PurposeId(string value) => Value = Slug.Check(value, nameof(value));

    /// <summary>The id.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(PurposeId)</c>, which names no purpose.</exception>
    public string Value => field ?? throw new InvalidOperationException("default(PurposeId) was used; name a purpose, for example new PurposeId(\"viewing\").");

    /// <summary>The id.</summary>
    public override string ToString() => Value;
}
