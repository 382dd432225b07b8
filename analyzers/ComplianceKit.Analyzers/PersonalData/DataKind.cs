namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>A kind of personal information, as data-kinds.json has it.</summary>
internal sealed class DataKind(string id, string english, string chinese, bool sensitive, bool specificIdentity, string? whyEnglish, string? whyChinese)
{
    /// <summary>The id of the catalogue, for example <c>phone</c> or <c>id-number</c>.</summary>
    public string Id { get; } = id;

    public string English { get; } = english;

    public string Chinese { get; } = chinese;

    /// <summary>Sensitive under PIPL 28 as GB/T 45574-2025 reads it.</summary>
    public bool Sensitive { get; } = sensitive;

    /// <summary>Tells a specific identity (PIPL 28) on the cautious reading: documents, marital status, ethnicity, politics.</summary>
    public bool SpecificIdentity { get; } = specificIdentity;

    public string? WhyEnglish { get; } = whyEnglish;

    public string? WhyChinese { get; } = whyChinese;

    public override string ToString() => Id;
}
