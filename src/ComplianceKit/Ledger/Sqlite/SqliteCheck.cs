using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>The file, its indexes and its schema: an index that leaves out a withdrawal would hide it from every question.</summary>
internal static class SqliteCheck
{
    private const int MostReports = 100;

    internal static List<StoreFault> Run(SqliteFile file)
    {
        var faults = new List<StoreFault>();
        using (var query = file.Prepare($"PRAGMA integrity_check({MostReports})"))
        {
            while (query.Step())
            {
                if (query.TextOrNull(0) is not { } report || report == "ok")
                    continue;
                faults.Add(new(IsDefinition: false, new($"SQLite reports: {report}", $"SQLite 报告：{report}")));
                if (faults.Count == MostReports)
                    faults.Add(new(IsDefinition: false, new($"SQLite stopped after {MostReports} reports; there may be more.", $"SQLite 在 {MostReports} 条报告后停止，可能还有更多问题。")));
            }
        }

        using var fresh = SqliteFile.InMemory();
        fresh.Run(LedgerSchema.Create);
        var (expected, found) = (Objects(fresh), Objects(file));
        foreach (var name in expected.Keys.Except(found.Keys, StringComparer.Ordinal))
            faults.Add(new(IsDefinition: true, new($"'{name}' is missing from the database.", $"数据库中缺少“{name}”。")));
        foreach (var name in found.Keys.Except(expected.Keys, StringComparer.Ordinal))
            faults.Add(new(IsDefinition: true, new($"'{name}' does not belong into a ledger.", $"“{name}”不属于台账数据库。")));
        foreach (var name in expected.Keys.Where(name => found.TryGetValue(name, out var sql) && sql != expected[name]))
            faults.Add(new(IsDefinition: true, new($"'{name}' is defined otherwise than in a ledger.", $"“{name}”的定义与台账不一致。")));
        return faults;
    }

    private static Dictionary<string, string> Objects(SqliteFile file)
    {
        var objects = new Dictionary<string, string>(StringComparer.Ordinal);
        using var query = file.Prepare("SELECT name, IFNULL(sql, ''), type FROM sqlite_schema");
        while (query.Step())
            objects[query.TextOrNull(0)!] = $"{query.TextOrNull(2)} {query.TextOrNull(1)}";
        return objects;
    }
}
