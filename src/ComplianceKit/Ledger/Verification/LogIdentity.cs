using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Verification;

/// <summary>Which log a database says it holds, and which keys belong to it.</summary>
internal sealed record LogIdentity(LogId? Log, NoteKey? Key, LedgerKeySource KeySource, LedgerKeys? Keys, WitnessedHead? Witness)
{
    internal static LogIdentity Read(LogRow? row, string keyDirectory, NoteKey? given, Findings findings)
    {
        if (row is null)
            findings.Add(LedgerProblemKind.Identity, null, "The database does not say which log it holds.", "数据库未说明所载日志的名称。");
        var publicKey = row?.PublicKey;
        var log = Named(row?.Origin, findings);
        var keys = log is null ? null : KeysOf(log, keyDirectory, findings);
        findings.Demand(
            keys is null || (row!.Instance.Span.SequenceEqual(keys.Instance) && publicKey == keys.Signer.Key.ToString()),
            LedgerProblemKind.Identity,
            null,
            "The keys in the key directory are not those that this database was created with.",
            "密钥目录中的密钥与创建此数据库时的密钥不一致。");
        findings.Demand(given is null || publicKey == given.ToString(), LedgerProblemKind.Identity, null, "The database names another public key than the one given.", "数据库中的公钥与给定的公钥不一致。");

        // Read before the state that is checked: the log may grow, and be witnessed, at any time.
        var witness = keys is null ? null : HeadWitness.Find(keyDirectory, keys);
        if (given is not null)
            return new(log, given, LedgerKeySource.Given, keys, witness);
        return keys is not null ? new(log, keys.Signer.Key, LedgerKeySource.KeyFile, keys, witness) : new(log, Parse(publicKey, findings), LedgerKeySource.Database, Keys: null, Witness: null);
    }

    /// <summary>The store of persons' keys; null where it is not at hand.</summary>
    internal SubjectKeyStore? OpenKeys(string keyDirectory, TimeSpan busyWait, Findings findings)
    {
        if (Keys is null)
            return null;
        try
        {
            return SubjectKeyStore.Open(keyDirectory, Keys.Wrapping, readOnly: true, busyWait);
        }
        catch (LedgerException error)
        {
            findings.Add(LedgerProblemKind.Facts, null, error.Message, "个人密钥库缺失或损坏，无法核对加密内容。请从备份恢复。");
            return null;
        }
    }

    private static LogId? Named(string? origin, Findings findings)
    {
        try
        {
            return origin is null ? null : new LogId(origin);
        }
        catch (ArgumentException)
        {
            findings.Add(LedgerProblemKind.Identity, null, "The name of the log is malformed.", "日志名称格式有误。");
            return null;
        }
    }

    private static LedgerKeys? KeysOf(LogId log, string keyDirectory, Findings findings)
    {
        try
        {
            return KeyFile.Exists(keyDirectory) ? KeyFile.Read(keyDirectory, log) : null;
        }
        catch (LedgerException error)
        {
            findings.Add(LedgerProblemKind.Identity, null, error.Message, "密钥文件无法读取，或属于其他日志。");
            return null;
        }
    }

    private static NoteKey? Parse(string? key, Findings findings)
    {
        try
        {
            return key is null ? null : NoteKey.Parse(key);
        }
        catch (FormatException)
        {
            findings.Add(LedgerProblemKind.Identity, null, "The public key in the database is malformed.", "数据库中的公钥格式有误。");
            return null;
        }
    }
}
