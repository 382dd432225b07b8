namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What a method group was given to.</summary>
/// <param name="Name">The route, or the event.</param>
/// <param name="IsEvent">Whether it is the event of a queue and no endpoint.</param>
internal sealed record MappedHandler(string Name, bool IsEvent);
