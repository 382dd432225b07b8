using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace ComplianceKit.Tampering;

/// <summary>What an attacker with write access to the files of a ledger can do to them. Triggers are put back, so that only the content tells.</summary>
internal static class LedgerTampering
{
    internal static readonly IReadOnlyList<string> Kinds = ["cell", "delete", "insert", "swap", "truncate", "rollback", "bytes", "person-key"];

    private static readonly string[] Tables = ["ck_log", "ck_head", "ck_entry", "ck_subtree", "ck_checkpoint", "ck_point", "ck_subject", "ck_payload", "ck_retry"];

    /// <summary>Tampers once, and says with what.</summary>
    /// <param name="folder">Directory with consent.db and its keys.</param>
    /// <param name="older">Directory with an older copy of both.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="random">Where the choice comes from.</param>
    internal static string Apply(string folder, string older, string kind, Random random)
    {
        var database = Path.Combine(folder, "consent.db");
        switch (kind)
        {
            case "rollback":
                File.Copy(Path.Combine(older, "consent.db"), database, overwrite: true);
                return "the older file put in place";
            case "person-key":
                return Edit(Path.Combine(database + ".keys", "subjects.keys"), store => Cell(store, "ck_key", random));
            case "cell":
                return Edit(database, store => Cell(store, Pick(Tables, random), random));
            case "delete":
                return Edit(database, store => Delete(store, Pick(Tables, random), random));
            case "insert":
                return Edit(database, store => Insert(store, random));
            case "swap":
                return Edit(database, store => Swap(store, random));
            case "truncate":
                return Edit(database, store => Truncate(store, random));
            case "bytes":
                return Edit(database, store => Bytes(store, random));
            default:
                throw new ArgumentException($"There is no kind of tampering '{kind}'.", nameof(kind));
        }
    }

    private static string Edit(string database, Func<SqliteConnection, string> edit)
    {
        using var store = new SqliteConnection($"Data Source={database};Pooling=False");
        store.Open();
        var triggers = Rows(store, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'").Select(static row => (string)row[0]!).ToList();
        foreach (var row in Rows(store, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
            Run(store, $"DROP TRIGGER {row[0]}");
        var what = edit(store);
        foreach (var trigger in triggers)
            Run(store, trigger);
        Run(store, "PRAGMA wal_checkpoint(TRUNCATE)");
        return what;
    }

    /// <summary>Changes one bit of one value of one row.</summary>
    private static string Cell(SqliteConnection store, string table, Random random)
    {
        var columns = Rows(store, $"SELECT name, type FROM pragma_table_info('{table}') WHERE name <> 'one'");
        var column = columns[random.Next(columns.Count)];
        var name = (string)column[0]!;
        var key = Key(table);
        var row = Row(store, table, random);
        var value = Rows(store, $"SELECT {name} FROM {table} WHERE {key} = $0", row)[0][0];
        Run(store, $"UPDATE {table} SET {name} = $1 WHERE {key} = $0", row, Changed(value, (string)column[1]!, random));
        return $"one bit of {table}.{name}";
    }

    private static object Changed(object? value, string type, Random random)
    {
        switch (value)
        {
            case long number:
                return number ^ (1L << random.Next(40));
            case string { Length: > 0 } text:
                var at = random.Next(text.Length);
                return string.Concat(text.AsSpan(0, at), text[at] == 'x' ? "y" : "x", text.AsSpan(at + 1));
            case byte[] { Length: > 0 } bytes:
                var changed = bytes.ToArray();
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                return changed;
            default:
                return type == "INTEGER" ? 1L : type == "TEXT" ? "x" : new byte[] { 1 };
        }
    }

    private static string Delete(SqliteConnection store, string table, Random random)
    {
        Run(store, $"DELETE FROM {table} WHERE {Key(table)} = $0", Row(store, table, random));
        return $"a row of {table} deleted";
    }

    private static string Insert(SqliteConnection store, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                Run(store, "INSERT INTO ck_entry SELECT (SELECT MAX(seq) + 1 FROM ck_entry), kind, subj, purpose, channel, rec, leaf, entry FROM ck_entry WHERE seq = 3");
                return "an entry added";
            case 1:
                Run(store, "INSERT INTO ck_subject(tag, subj, seq) SELECT randomblob(32), subj, seq FROM ck_subject LIMIT 1");
                return "an owner added";
            case 2:
                Run(store, "INSERT INTO ck_retry(key, seq, content, salt) SELECT randomblob(32), (SELECT MIN(seq) FROM ck_entry WHERE seq NOT IN (SELECT seq FROM ck_retry)), content, salt FROM ck_retry LIMIT 1");
                return "a retry added";
            default:
                Run(store, "INSERT INTO ck_payload(seq, box) SELECT (SELECT MIN(seq) FROM ck_entry WHERE seq NOT IN (SELECT seq FROM ck_payload)), box FROM ck_payload LIMIT 1");
                return "facts added";
        }
    }

    /// <summary>Exchanges the content of two rows.</summary>
    private static string Swap(SqliteConnection store, Random random)
    {
        var (table, columns) = Pick<(string, string[])>(
            [("ck_entry", ["kind", "subj", "purpose", "channel", "rec", "leaf", "entry"]), ("ck_payload", ["box"]), ("ck_retry", ["content", "salt"]), ("ck_subject", ["subj", "seq"]), ("ck_checkpoint", ["note"])],
            random);
        var key = Key(table);
        var (one, other) = (Row(store, table, random), Row(store, table, random));
        while (Convert.ToHexString(Bytes(one)) == Convert.ToHexString(Bytes(other)))
            other = Row(store, table, random);
        var names = string.Join(", ", columns);
        var (first, second) = (Rows(store, $"SELECT {names} FROM {table} WHERE {key} = $0", one)[0], Rows(store, $"SELECT {names} FROM {table} WHERE {key} = $0", other)[0]);
        var assignments = string.Join(", ", columns.Select(static (column, i) => string.Create(CultureInfo.InvariantCulture, $"{column} = ${i + 1}")));
        Run(store, $"UPDATE {table} SET {assignments} WHERE {key} = $0", [one, .. second]);
        Run(store, $"UPDATE {table} SET {assignments} WHERE {key} = $0", [other, .. first]);
        return $"two rows of {table} exchanged";
    }

    /// <summary>Cuts off the tail, with everything that belongs to it, and repairs the head.</summary>
    private static string Truncate(SqliteConnection store, Random random)
    {
        var size = (long)Rows(store, "SELECT COUNT(*) FROM ck_entry")[0][0]!;
        var kept = size - 1 - random.Next((int)Math.Min(size - 1, 40));
        foreach (var table in new[] { "ck_entry", "ck_point", "ck_payload", "ck_retry", "ck_subject" })
            Run(store, $"DELETE FROM {table} WHERE seq >= $0", kept);
        Run(store, "DELETE FROM ck_checkpoint WHERE size > $0", kept);
        Run(store, "DELETE FROM ck_subtree WHERE (idx + 1) << (8 * level) > $0", kept);
        var leaves = Rows(store, "SELECT leaf FROM ck_entry ORDER BY seq").Select(static row => (byte[])row[0]!).ToList();
        var peaks = Peaks(leaves);
        var root = peaks.Count == 0 ? SHA256.HashData([]) : peaks.AsEnumerable().Reverse().Aggregate(static (right, left) => Node(left, right));
        Run(store, "UPDATE ck_head SET size = $0, frontier = $1, root = $2, recorded = (SELECT MAX(rec) FROM ck_entry)", kept, peaks.SelectMany(static peak => peak).ToArray(), root);
        return $"cut to {kept} of {size} entries";
    }

    /// <summary>Rewrites an entry and repairs its leaf hash.</summary>
    private static string Bytes(SqliteConnection store, Random random)
    {
        var row = Row(store, "ck_entry", random);
        var entry = (byte[])Rows(store, "SELECT entry FROM ck_entry WHERE seq = $0", row)[0][0]!;
        var text = System.Text.Encoding.UTF8.GetString(entry);
        var mark = text.IndexOf("\"id\":\"", StringComparison.Ordinal) + 6;
        var changed = System.Text.Encoding.UTF8.GetBytes(text[..mark] + (text[mark] == '0' ? '1' : '0') + text[(mark + 1)..]);
        Run(store, "UPDATE ck_entry SET entry = $1, leaf = $2 WHERE seq = $0", row, changed, SHA256.HashData([0, .. changed]));
        return "an entry rewritten with its leaf hash";
    }

    private static List<byte[]> Peaks(List<byte[]> leaves)
    {
        var peaks = new List<(int Size, byte[] Hash)>();
        foreach (var leaf in leaves)
        {
            peaks.Add((1, leaf));
            while (peaks.Count > 1 && peaks[^1].Size == peaks[^2].Size)
            {
                var merged = (peaks[^1].Size * 2, Node(peaks[^2].Hash, peaks[^1].Hash));
                peaks.RemoveRange(peaks.Count - 2, 2);
                peaks.Add(merged);
            }
        }

        return peaks.ConvertAll(static peak => peak.Hash);
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static byte[] Bytes(object value) => value as byte[] ?? BitConverter.GetBytes((long)value);

    private static string Key(string table) => table switch
    {
        "ck_log" or "ck_head" => "one",
        "ck_subject" => "tag",
        "ck_retry" => "key",
        "ck_subtree" => "(level * 1000000 + idx)",
        "ck_checkpoint" => "size",
        "ck_key" => "subj",
        _ => "seq",
    };

    private static object Row(SqliteConnection store, string table, Random random)
    {
        var rows = Rows(store, $"SELECT {Key(table)} FROM {table} ORDER BY 1");
        return rows[random.Next(rows.Count)][0]!;
    }

    private static T Pick<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];

    private static List<object?[]> Rows(SqliteConnection store, string sql, params object?[] values)
    {
        using var command = Command(store, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    private static void Run(SqliteConnection store, string sql, params object?[] values)
    {
        using var command = Command(store, sql, values);
        command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The attacker writes the statements here.")]
    private static SqliteCommand Command(SqliteConnection store, string sql, object?[] values)
    {
        var command = store.CreateCommand();
        command.CommandText = sql;
        foreach (var (i, value) in values.Index())
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), value ?? DBNull.Value);
        return command;
    }
}
