namespace ComplianceKit.Ledger.Turns;

/// <summary>Work that waits for the writer, and tells its caller only once it is durable.</summary>
internal abstract class QueuedWork(CancellationToken cancellationToken)
{
    /// <summary>The caller's token; it counts until the work is done, and never between done and durable.</summary>
    internal CancellationToken CancellationToken { get; } = cancellationToken;

    internal abstract void Complete();

    internal abstract void Fail(Exception error);
}

/// <summary>One turn.</summary>
internal abstract class QueuedTurn(CancellationToken cancellationToken) : QueuedWork(cancellationToken)
{
    internal abstract ValueTask RunAsync(ILedgerTurn turn);
}

/// <summary>One turn with its answer.</summary>
internal sealed class QueuedTurn<T>(Func<ILedgerTurn, CancellationToken, ValueTask<T>> turn, CancellationToken cancellationToken) : QueuedTurn(cancellationToken)
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T answer = default!;

    internal Task<T> Task => completion.Task;

    internal override async ValueTask RunAsync(ILedgerTurn turn1) => answer = await turn(turn1, CancellationToken).ConfigureAwait(false);

    internal override void Complete() => completion.TrySetResult(answer);

    internal override void Fail(Exception error)
    {
        if (error is OperationCanceledException cancelled)
            completion.TrySetCanceled(cancelled.CancellationToken);
        else
            completion.TrySetException(error);
    }
}

/// <summary>A wish for a checkpoint that covers everything before it.</summary>
internal sealed class QueuedPublication(CancellationToken cancellationToken) : QueuedWork(cancellationToken)
{
    private readonly TaskCompletionSource<string> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal string? Note { get; set; }

    internal Task<string> Task => completion.Task;

    internal override void Complete() => completion.TrySetResult(Note ?? throw new InvalidOperationException("A publication was completed without its note."));

    internal override void Fail(Exception error)
    {
        if (error is OperationCanceledException cancelled)
            completion.TrySetCanceled(cancelled.CancellationToken);
        else
            completion.TrySetException(error);
    }
}
