using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>The writers' lease and one transaction on the writer's connection; each turn is a savepoint.</summary>
internal sealed class SqliteFence(SqliteLedgerStore store, IDisposable lease) : SqliteSnapshot(store.Writer, _ => store.Leave(lease)), ILedgerFence
{
    private long written;

    public bool IsOpen => File.InTransaction;

    public ValueTask BeginTurnAsync(CancellationToken cancellationToken) => Run("SAVEPOINT turn");

    public ValueTask KeepTurnAsync(CancellationToken cancellationToken) => Run("RELEASE turn");

    public ValueTask UndoTurnAsync(CancellationToken cancellationToken)
    {
        File.Run("ROLLBACK TO turn; RELEASE turn");
        return ValueTask.CompletedTask;
    }

    public ValueTask AppendAsync(LedgerAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        Insert(append.Entry);
        if (append.Payload is { } payload)
        {
            using var insert = File.Prepare("INSERT INTO ck_payload(seq, box) VALUES(?1, ?2)");
            insert.Bind(1, payload.Sequence).Bind(2, payload.Box.Span).Run();
        }

        if (append.Point is { } point)
        {
            using var insert = File.Prepare("INSERT INTO ck_point(tag, seq, key, salt) VALUES(?1, ?2, ?3, ?4)");
            insert.Bind(1, point.Tag.Span).Bind(2, point.Sequence).Bind(3, point.Key).Bind(4, point.Salt.Span).Run();
        }

        if (append.Owner is { } owner)
        {
            using var insert = File.Prepare("INSERT INTO ck_subject(tag, subj, seq) VALUES(?1, ?2, ?3)");
            insert.Bind(1, owner.Tag.Span).Bind(2, owner.Subject.Span).Bind(3, owner.Sequence).Run();
        }

        if (append.Retry is { } retry)
        {
            using var insert = File.Prepare("INSERT INTO ck_retry(key, seq, content, salt) VALUES(?1, ?2, ?3, ?4)");
            insert.Bind(1, retry.Key.Span).Bind(2, retry.Sequence).Bind(3, retry.Content.Span).Bind(4, retry.Salt.Span).Run();
        }

        foreach (var subtree in append.Subtrees)
        {
            using var insert = File.Prepare("INSERT INTO ck_subtree(level, idx, root) VALUES(?1, ?2, ?3)");
            insert.Bind(1, subtree.Level).Bind(2, subtree.Index).Bind(3, subtree.Root.Span).Run();
        }

        Delete(append);
        written++;
        return ValueTask.CompletedTask;
    }

    public ValueTask WriteCheckpointAsync(CheckpointRow checkpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        using var insert = File.Prepare("INSERT INTO ck_checkpoint(size, number, note) VALUES(?1, ?2, ?3)");
        insert.Bind(1, checkpoint.Size).Bind(2, checkpoint.Number).Bind(3, checkpoint.Note).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask MoveHeadAsync(HeadRow head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        using var update = File.Prepare("UPDATE ck_head SET size = ?1, frontier = ?2, root = ?3, recorded = ?4");
        update.Bind(1, head.Size).Bind(2, head.Frontier.Span).Bind(3, head.Root.Span).Bind(4, head.Recorded).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        File.RunPrepared("COMMIT");
        store.Wrote(written);
        return ValueTask.CompletedTask;
    }

    private void Insert(IndexedEntryRow row)
    {
        var (entry, columns) = (row.Entry, row.Columns);
        using var insert = File.Prepare("INSERT INTO ck_entry(seq, kind, subj, purpose, channel, rec, leaf, entry) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        insert.Bind(1, entry.Sequence).Bind(2, columns.Kind).Bind(4, columns.Purpose).Bind(5, columns.Channel).Bind(6, columns.Recorded);
        if (columns.Subject is { } subject)
            insert.Bind(3, subject.Span);
        insert.Bind(7, entry.Leaf.Span).Bind(8, entry.Bytes.Span).Run();
    }

    private void Delete(LedgerAppend append)
    {
        foreach (var (tag, subject) in append.Unlinked)
        {
            using var delete = File.Prepare("DELETE FROM ck_subject WHERE tag = ?1 AND subj = ?2");
            delete.Bind(1, tag.Span).Bind(2, subject.Span).Run();
        }

        if (append.Erasure is not { } erasure)
            return;
        using (var delete = File.Prepare("DELETE FROM ck_subject WHERE subj = ?1"))
            delete.Bind(1, erasure.Subject.Span).Run();
        Delete("DELETE FROM ck_payload WHERE seq = ?1", erasure.Payloads);
        Delete("DELETE FROM ck_retry WHERE seq = ?1", erasure.Retries);
        Delete("DELETE FROM ck_point WHERE seq = ?1", erasure.Points);
    }

    private void Delete(string sql, IReadOnlyList<long> places)
    {
        foreach (var place in places)
        {
            using var delete = File.Prepare(sql);
            delete.Bind(1, place).Run();
        }
    }

    private ValueTask Run(string sql)
    {
        File.RunPrepared(sql);
        return ValueTask.CompletedTask;
    }
}
