namespace ComplianceKit.Analyzers.Outreach;

internal enum SendApiKind
{
    Method,
    Ctor,
    Extension,
    InterfaceMember,
    Host,
    Pattern,
}
