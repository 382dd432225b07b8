namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What a call of the kit, of a promising method or of the project's own configured method establishes.</summary>
internal enum GuardKind
{
    /// <summary>Consent is looked up: <c>IsGrantedAsync</c>, <c>GetStateAsync</c>, a method of <c>apis.consentChecks</c>.</summary>
    ConsentCheck,

    /// <summary>Consent is required: the call returns only where it holds.</summary>
    ConsentRequired,

    /// <summary>A grant is recorded. A recorded refusal or withdrawal establishes nothing.</summary>
    ConsentRecorded,

    /// <summary>The gate decides about one recipient.</summary>
    GateDecided,

    /// <summary>A permit is redeemed.</summary>
    PermitRedeemed,
}
