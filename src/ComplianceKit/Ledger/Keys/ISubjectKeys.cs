namespace ComplianceKit.Ledger.Keys;

/// <summary>Where the keys of persons are read.</summary>
internal interface ISubjectKeys
{
    /// <summary>The key of a person; null when there is none, or when it was destroyed. The caller clears it after use.</summary>
    ValueTask<byte[]?> FindAsync(SubjectId subject, CancellationToken cancellationToken);
}
