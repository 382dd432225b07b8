using ComplianceKit.Ledger.Keys;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger;

/// <summary>Where a ledger lies: the store of its log, and the directory of its keys. A store that was made for one opening goes with it when it fails.</summary>
internal sealed record LedgerPlace(ILedgerStore Store, string KeyDirectory, TimeSpan KeyWait, bool IsForOneOpening)
{
    internal SubjectKeyStore OpenSubjectKeys(LedgerKeys keys) => SubjectKeyStore.Open(KeyDirectory, keys.Wrapping, readOnly: false, KeyWait);
}

/// <summary>A log that was opened, with its keys.</summary>
internal sealed record OpenLog(ILedgerStore Store, LedgerKeys Keys)
{
    internal LogId Id => Keys.Log;
}

/// <summary>All that the one writer of a process works with, and the head that was found at the start.</summary>
internal sealed record OpenedLedger(OpenLog Log, SubjectKeyStore SubjectKeys, HeadWitness Witness, WitnessedHead Head);
