namespace ComplianceKit.Ledger.Turns;

/// <summary>Wakes those who watch the head when this process moved it; moves of other processes are found by looking.</summary>
internal sealed class HeadSignal
{
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next move. Taken before the head is read, so that no move is missed.</summary>
    internal Task Next => Volatile.Read(ref moved).Task;

    internal void Move() => Interlocked.Exchange(ref moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
