namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What a name may lead to in a body that contains it.</summary>
[Flags]
internal enum NameRoles
{
    None = 0,

    /// <summary>A value from outside.</summary>
    Source = 1,

    /// <summary>A store, file or other system: of interest only where data from outside may come to it.</summary>
    Sink = 2,

    /// <summary>A log, send, guard or promise: of interest wherever it stands.</summary>
    Judged = 4,

    /// <summary>A call that makes an entry point of the lambda it is given.</summary>
    Opens = 8,

    /// <summary>What makes the callers of a body interesting too.</summary>
    Reaching = Source | Sink | Judged,
}
