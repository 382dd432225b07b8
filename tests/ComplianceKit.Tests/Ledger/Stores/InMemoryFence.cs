namespace ComplianceKit.Ledger.Stores;

/// <summary>A copy of the rows, which becomes the log or is thrown away. Rows are held back until the next question or the end of the turn.</summary>
internal sealed class InMemoryFence(InMemoryLog log) : InMemorySnapshot(log.Committed.Copy()), ILedgerFence
{
    private readonly List<LedgerAppend> heldBack = [];
    private InMemoryRows? before;
    private bool isOver;

    public bool IsOpen => !isOver;

    public async ValueTask BeginTurnAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        before = Rows.Copy();
    }

    public async ValueTask KeepTurnAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        Write();
        before = null;
    }

    public async ValueTask UndoTurnAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        heldBack.Clear();
        Rows = before ?? throw new InvalidOperationException("There is no turn to undo.");
        before = null;
    }

    public ValueTask AppendAsync(LedgerAppend append, CancellationToken cancellationToken)
    {
        heldBack.Add(before is null ? throw new InvalidOperationException("Rows are appended within a turn.") : append);
        return ValueTask.CompletedTask;
    }

    public async ValueTask WriteCheckpointAsync(CheckpointRow checkpoint, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (before is null)
            throw new InvalidOperationException("Checkpoints are written within a turn.");
        Rows.Add(checkpoint);
    }

    public async ValueTask MoveHeadAsync(HeadRow head, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Rows.Head = head;
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        log.Commit(Rows);
    }

    protected override void Settle()
    {
        log.Questions++;
        Write();
    }

    protected override void End()
    {
        if (isOver)
            return;
        isOver = true;
        log.Writer.Release();
    }

    private void Write()
    {
        foreach (var append in heldBack)
            Rows.Add(append);
        heldBack.Clear();
    }
}
