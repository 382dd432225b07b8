namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What was written into a state since it was last asked for; the same may stand there more than once.</summary>
internal sealed class StateChanges
{
    internal List<Slot> Slots { get; } = [];

    internal List<int> Objects { get; } = [];

    internal void Clear()
    {
        Slots.Clear();
        Objects.Clear();
    }
}
