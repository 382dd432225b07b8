namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>What form a value has, as far as its type says.</summary>
[Flags]
internal enum ValueShapes
{
    None = 0,
    Text = 1,
    Number = 2,
    Date = 4,
    Flag = 8,
    Enum = 16,
    Image = 32,

    /// <summary>An object with members of its own, or a type that does not resolve.</summary>
    Composite = 64,
}
