namespace ComplianceKit.Ledger.Stores;

/// <summary>The exclusive right to write a log, and one transaction at its head. Until it is disposed nobody else writes, on any node.</summary>
/// <remarks>
/// <para>Turns follow each other and are not nested; each is kept or undone by itself, and all that were kept are committed together. A store may
/// hold written rows back and send them together, at the latest before the next read or at the end of the turn; a row that cannot be written
/// then fails that read, or <see cref="KeepTurnAsync"/>. The head is moved once, after the last turn. After a member has thrown, only <see cref="UndoTurnAsync"/>, <see cref="IsOpen"/> and disposing are
/// called, except that a turn may go on after a read that failed: a store whose transaction that broke lets every later member throw.</para>
/// <para>Disposing without a commit undoes everything and gives the right back; it never throws. After a commit the right is kept until
/// disposing: what must not be done by two at once (tidying the files of the store, for example) is done then, and what fails in it is
/// not an error of what was committed.</para>
/// <para>The ledger passes no token that can be cancelled to a member of a fence: what is being written is written or fails.</para>
/// </remarks>
public interface ILedgerFence : ILedgerSnapshot
{
    /// <summary>Whether the transaction is still there. A failure may end it as a whole (a full disk, a broken connection): no turn of it can be kept then.</summary>
    bool IsOpen { get; }

    /// <summary>Begins a turn.</summary>
    /// <param name="cancellationToken">Never cancelled.</param>
    ValueTask BeginTurnAsync(CancellationToken cancellationToken);

    /// <summary>Ends a turn and keeps what it wrote, to be committed with the others.</summary>
    /// <param name="cancellationToken">Never cancelled.</param>
    /// <exception cref="LedgerException">What it wrote cannot be kept; undo it.</exception>
    ValueTask KeepTurnAsync(CancellationToken cancellationToken);

    /// <summary>Ends a turn as if it had never begun.</summary>
    /// <param name="cancellationToken">Never cancelled.</param>
    ValueTask UndoTurnAsync(CancellationToken cancellationToken);

    /// <summary>Writes one entry and what belongs to it.</summary>
    /// <param name="append">The rows; within a turn only.</param>
    /// <param name="cancellationToken">Never cancelled.</param>
    /// <exception cref="LedgerTamperedException">A row with that place, tag or key is there already, which only this append could have written.</exception>
    ValueTask AppendAsync(LedgerAppend append, CancellationToken cancellationToken);

    /// <summary>Writes a signed checkpoint.</summary>
    /// <param name="checkpoint">The row, whose size and number are new; within a turn only.</param>
    /// <param name="cancellationToken">Never cancelled.</param>
    /// <exception cref="LedgerTamperedException">A checkpoint with that size or number is there already.</exception>
    ValueTask WriteCheckpointAsync(CheckpointRow checkpoint, CancellationToken cancellationToken);

    /// <summary>Puts another head in place of the present one, outside turns.</summary>
    /// <param name="head">The head over the entries of all turns that were kept.</param>
    /// <param name="cancellationToken">Never cancelled.</param>
    ValueTask MoveHeadAsync(HeadRow head, CancellationToken cancellationToken);

    /// <summary>Makes everything durable and visible. Called once, outside turns, and followed by disposing only.</summary>
    /// <param name="cancellationToken">Never cancelled.</param>
    /// <returns>A task that completes when all of it survives a crash and a power loss, and fails when nothing of it was kept.</returns>
    ValueTask CommitAsync(CancellationToken cancellationToken);
}
