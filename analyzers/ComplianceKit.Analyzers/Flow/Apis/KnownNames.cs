namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What the analyzers know of the library, by name only. A test holds every name against the real assembly.</summary>
internal static class KnownNames
{
    public const string Subject = "ComplianceKit.Subject";
    public const string SubjectId = "ComplianceKit.SubjectId";
    public const string ContactPoint = "ComplianceKit.ContactPoint";
    public const string PurposeId = "ComplianceKit.PurposeId";

    public const string Consent = "ComplianceKit.Consent.IConsent";
    public const string ConsentEvent = "ComplianceKit.Consent.ConsentEvent";
    public const string ConsentGranted = "ComplianceKit.Consent.ConsentGranted";
    public const string ConsentState = "ComplianceKit.Consent.ConsentState";

    public const string Gate = "ComplianceKit.Outreach.IOutreachGate";
    public const string ContactAttempt = "ComplianceKit.Outreach.ContactAttempt";
    public const string GateDecision = "ComplianceKit.Outreach.GateDecision";
    public const string RedeemResult = "ComplianceKit.Outreach.RedeemResult";
    public const string SendPermit = "ComplianceKit.Outreach.SendPermit";
    public const string MarketingSender = "ComplianceKit.Outreach.IMarketingSender`1";

    public const string RequiresConsent = "ComplianceKit.RequiresConsentAttribute";
    public const string RecordsConsent = "ComplianceKit.RecordsConsentAttribute";
    public const string ChecksGate = "ComplianceKit.ChecksGateAttribute";
    public const string Redacts = "ComplianceKit.RedactsAttribute";
    public const string Stores = "ComplianceKit.StoresAttribute";
    public const string LegalBasis = "ComplianceKit.LegalBasisAttribute";
    public const string Basis = "ComplianceKit.Basis";
    public const string PersonalDataKind = "ComplianceKit.PersonalDataKind";

    public static class Members
    {
        public const string Require = "RequireAsync";
        public const string IsGranted = "IsGrantedAsync";
        public const string GetState = "GetStateAsync";
        public const string Record = "RecordAsync";
        public const string Granted = "Granted";
        public const string Decide = "DecideAsync";
        public const string Redeem = "RedeemAsync";
        public const string Send = "SendAsync";
    }

    /// <summary>Names of parameters and of properties of attributes.</summary>
    public static class Parameters
    {
        public const string Subject = "subject";
        public const string Purpose = "purpose";
        public const string Recipient = "recipient";
        public const string Permit = "permit";
        public const string Permits = "permits";
        public const string Attempt = "attempt";
        public const string ConsentEvent = "consentEvent";
        public const string AttemptPoint = "Point";
        public const string AttemptPurpose = "Purpose";
        public const string AttributePurpose = "Purpose";
        public const string AttributeKinds = "Kinds";
    }
}
