using ComplianceKit.Configuration;
using ComplianceKit.Ledger;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Consent;

/// <summary>Consent as a fold over the ledger. With a configuration, only its purposes can be consented to and asked about.</summary>
internal sealed class ConsentRegister(ILedger ledger, ComplianceConfiguration? configuration, ILogger<ConsentRegister> logger) : IConsent
{
    public async Task<ConsentReceipt> RecordAsync(ConsentEvent consentEvent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consentEvent);
        var declared = Declared(consentEvent.Purpose, out var purpose);
        if (!declared && consentEvent is not ConsentWithdrawn)
            throw Refuse(consentEvent.Purpose);
        var draft = ConsentDrafts.Of(consentEvent, purpose);
        var entry = await ledger.AtHeadAsync(
            async (turn, cancel) =>
            {
                // A purpose that was dropped from the configuration can still be withdrawn from; a misspelt one cannot.
                if (!declared && !await IsKnownAsync(turn, consentEvent, cancel).ConfigureAwait(false))
                    throw Refuse(consentEvent.Purpose);
                return await turn.AppendAsync(draft, cancel).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        logger.Recorded(entry.Kind, consentEvent.Purpose, entry.Sequence);
        return new(ReceiptStage.Sequenced, ledger.Controller, entry, Proof: null);
    }

    public Task<ConsentState> GetStateAsync(Subject subject, PurposeId purpose, DateTimeOffset? asOf = null, DateTimeOffset? asKnownAt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (!Declared(purpose, out _))
            throw Refuse(purpose);
        return ledger.ReadAsync((view, cancel) => view.GetConsentAsync(subject, purpose, asOf, asKnownAt, cancel), cancellationToken);
    }

    public async Task RequireAsync(Subject subject, PurposeId purpose, CancellationToken cancellationToken = default)
    {
        var state = await GetStateAsync(subject, purpose, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (state.IsGranted)
            return;
        logger.Required(purpose, state.Status);
        throw new ConsentRequiredException(state);
    }

    public async Task<bool> IsGrantedAsync(Subject subject, PurposeId purpose, CancellationToken cancellationToken = default) =>
        (await GetStateAsync(subject, purpose, cancellationToken: cancellationToken).ConfigureAwait(false)).IsGranted;

    public async Task<ConsentReceipt> GetReceiptAsync(long sequence, CancellationToken cancellationToken = default)
    {
        var entry = await ledger.ReadAsync((view, cancel) => view.GetAsync(sequence, cancel), cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"Log {ledger.Log} has no such entry.");
        var proof = await ledger.ProveAsync(sequence, cancellationToken).ConfigureAwait(false);
        return new(ReceiptStage.Published, ledger.Controller, entry, proof);
    }

    private static async ValueTask<bool> IsKnownAsync(ILedgerView view, ConsentEvent consentEvent, CancellationToken cancellationToken) =>
        (await view.GetConsentAsync(consentEvent.Subject, consentEvent.Purpose, null, null, cancellationToken).ConfigureAwait(false)).Status != ConsentStatus.Unknown;

    private bool Declared(PurposeId purpose, out PurposeDefinition? definition)
    {
        definition = null;
        return configuration is null || configuration.TryGetPurpose(purpose, out definition);
    }

    private ArgumentException Refuse(PurposeId purpose)
    {
        logger.Undeclared(purpose);
        return new($"Purpose '{purpose}' is not declared in {configuration?.Source ?? ComplianceConfiguration.FileName}. Declare it there, with its legal basis, before anybody is asked about it.", nameof(purpose));
    }
}
