namespace ComplianceKit.DependencyInjection;

/// <summary>What an application is told that registered no ledger.</summary>
internal static class MissingLedger
{
    internal static InvalidOperationException Error() => new(
        "No consent ledger is registered, so nothing could be recorded or decided. Say where it is kept: services.AddComplianceKit(…).UseSqlite(\"Data Source=consent.db\"). / "
        + "未注册同意台账，无法记录或判断任何事项。请写明台账的位置：services.AddComplianceKit(…).UseSqlite(\"Data Source=consent.db\")。");
}
