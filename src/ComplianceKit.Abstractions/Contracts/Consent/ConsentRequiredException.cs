namespace ComplianceKit.Consent;

/// <summary>Consent that the operation needs does not hold.</summary>
/// <param name="state">Where the person stands.</param>
public sealed class ConsentRequiredException(ConsentState state)
    : InvalidOperationException($"Consent to '{state.Purpose}' is needed and does not hold (status: {state.Status}). Ask the person under a current notice and record the answer before going on.")
{
    /// <summary>Where the person stands.</summary>
    public ConsentState State { get; } = state;
}
