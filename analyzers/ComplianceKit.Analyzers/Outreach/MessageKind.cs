namespace ComplianceKit.Analyzers.Outreach;

internal enum MessageKind
{
    /// <summary>Nothing settles it: no violation, an entry of the inventory.</summary>
    Unknown,
    Service,
    Commercial,
}
