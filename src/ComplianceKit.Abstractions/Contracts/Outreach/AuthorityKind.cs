namespace ComplianceKit.Outreach;

/// <summary>What stands behind a rule of the gate. Only law is stated as law.</summary>
public enum AuthorityKind
{
    /// <summary>A duty of the catalogue (src/Catalogue/law/obligations.json).</summary>
    Law = 1,

    /// <summary>What carriers, platforms or careful businesses do; no law says it.</summary>
    Practice = 2,

    /// <summary>How this gate works: it fails closed, permits are used once.</summary>
    Gate = 3,
}
