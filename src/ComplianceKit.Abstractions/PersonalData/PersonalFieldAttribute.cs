namespace ComplianceKit;

/// <summary>Says that a member or parameter holds personal information. It wins over whatever the analyzers would conclude from the name.</summary>
/// <param name="kind">What kind of information it holds.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class PersonalFieldAttribute(PersonalDataKind kind) : Attribute
{
    /// <summary>What kind of information the member holds.</summary>
    public PersonalDataKind Kind { get; } = kind;

    /// <summary>Whose information it is.</summary>
    public DataSubjectRole Whose { get; set; }
}
