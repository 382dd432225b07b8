namespace ComplianceKit.Consent;

/// <summary>The names under which a consent event's content stands in its entry.</summary>
internal static class ConsentDetails
{
    internal const string Grade = "grade";
    internal const string InterfaceHash = "interface_sha256";
    internal const string SupplierContractHash = "supplier_contract_sha256";
    internal const string IsSeparate = "separate";
    internal const string Kinds = "kinds";
    internal const string Steps = "steps";
    internal const string PurposeHash = "purpose_sha256";

    /// <summary>Facts of the evidence; the application's own facts may not begin so.</summary>
    internal const string EvidencePrefix = "evidence.";

    internal static string Name(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Captured => "captured",
        EvidenceGrade.Declared => "declared",
        EvidenceGrade.Imported => "imported",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "There is no such grade of evidence."),
    };
}
