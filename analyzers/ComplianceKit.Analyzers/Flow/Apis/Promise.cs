namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What a method promises by attributes.</summary>
/// <param name="Guard">What its return establishes, or null.</param>
/// <param name="Purpose">The purpose the promise names, or null.</param>
internal sealed record Promise(GuardKind? Guard, string? Purpose, bool Redacts, bool Stores)
{
    public static readonly Promise None = new(Guard: null, Purpose: null, Redacts: false, Stores: false);
}
