using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using ComplianceKit.Ledger;
using ComplianceKit.Observability;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Outreach;

/// <summary>The gate over one ledger: decides in one read, redeems in one exclusive turn at the head, and denies whatever it cannot know.</summary>
internal sealed partial class OutreachGate(ILedger ledger, GateQuestions questions, OutreachOptions options, DenialRecorder denials, Telemetry telemetry, TimeProvider clock, ILogger logger) : IOutreachGate
{
    private const int PermitIdBytes = 16;

    private readonly TimeSpan permitLifetime = options.PermitLifetime;
    private readonly TimeSpan ledgerTimeout = options.LedgerTimeout;

    public Task<GateDecision> DecideAsync(string recipient, PurposeId purpose, MessageContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (ContactPoint.TryParse(GateQuestions.KindFor(content.Channel), recipient, out var point, out var problem))
            return DecideAsync(new ContactAttempt(point, purpose, content), cancellationToken);

        ImmutableArray<GateReason> reasons = [GateReasons.Unreadable(problem), .. questions.AboutDeclaration(purpose, content.Channel), .. questions.AboutContent(content, purpose)];
        return Task.FromResult<GateDecision>(Deny(reasons, new(purpose, content.Channel)));
    }

    public async Task<GateDecision> DecideAsync(ContactAttempt attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var (purpose, channel) = (attempt.Purpose, attempt.Content.Channel);
        using var activity = telemetry.Activities.StartActivity("compliancekit.gate.decide");
        if (attempt.Controller is { } other && other.Id != ledger.Controller.Id)
            return Deny([GateReasons.OfGate(GateReasonCode.OtherController, "one-controller", GateReasons.Same(ledger.Controller.Id))], new(purpose, channel));

        ImmutableArray<GateReason> known =
        [
            .. questions.AboutDeclaration(purpose, channel),
            .. GateQuestions.AboutChannel(attempt.Point, channel),
            .. questions.AboutContent(attempt.Content, purpose),
        ];
        var (answer, now) = await AskAsync(attempt, cancellationToken).ConfigureAwait(false);
        if (answer is null)
            return Deny([Unavailable(), .. known], new(purpose, channel, attempt.Point));

        ImmutableArray<GateReason> reasons = [.. known.Concat(answer.Reasons).Concat(questions.AboutHour(attempt.Point, channel, now)).OrderBy(static reason => reason.Code)];
        if (!reasons.IsEmpty)
            return Deny(reasons, new(purpose, channel, attempt.Point, answer.Owner, answer.Consent.DecidedBy?.Sequence));

        telemetry.Decided(channel, reason: null);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PermitIdBytes));
        return new GateDecision.Allow(new(id, ledger.Controller, attempt, answer.Consent.DecidedBy!.Sequence, now, now + permitLifetime));
    }

    private static GateReason Unavailable() => GateReasons.OfGate(GateReasonCode.LedgerUnavailable, "fails-closed");

    private GateDecision.Deny Deny(ImmutableArray<GateReason> reasons, DeniedMessage message)
    {
        telemetry.Decided(message.Channel, reasons[0].Code);
        if (logger.IsEnabled(LogLevel.Debug))
            logger.Denied(message.Purpose, message.Channel, string.Join("; ", reasons));
        denials.Record(message with { Reasons = reasons, At = clock.GetUtcNow() });
        return new(reasons);
    }

    /// <summary>Null when the ledger failed or did not answer in time.</summary>
    private async Task<(LedgerAnswer? Answer, DateTimeOffset Now)> AskAsync(ContactAttempt attempt, CancellationToken cancellationToken)
    {
        using var limit = new Limit(ledgerTimeout, clock, cancellationToken);
        try
        {
            return await ledger.ReadAsync<(LedgerAnswer?, DateTimeOffset)>(
                async (view, token) => (await questions.AskLedgerAsync(view, attempt.Subject, attempt.Point, attempt.Purpose, attempt.Content.Channel, token).ConfigureAwait(false), view.Now),
                limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (IsFailure(error, cancellationToken))
        {
            LogFailure(error);
            return (null, default);
        }
    }

    /// <summary>Whatever the ledger throws means that nobody knows; only the caller's own cancellation is the caller's.</summary>
    private static bool IsFailure(Exception error, CancellationToken cancellationToken) => !(error is OperationCanceledException && cancellationToken.IsCancellationRequested);

    [SuppressMessage("Usage", "CA2254", Justification = "The message of a ledger exception is a parameter here.")]
    private void LogFailure(Exception error)
    {
        // A LedgerException says what to do and names no person; of any other exception only the type is safe to log.
        if (error is LedgerException)
            logger.LedgerFailed(error.GetType().Name, error.Message);
        else if (error is OperationCanceledException)
            logger.LedgerTooSlow(ledgerTimeout);
        else
            logger.LedgerFailed(error.GetType().FullName ?? error.GetType().Name, "Its message may hold personal information and is not logged.");
    }

    /// <summary>A token that is cancelled by the caller or when the time is over.</summary>
    private sealed class Limit : IDisposable
    {
        private readonly CancellationTokenSource timeout;
        private readonly CancellationTokenSource both;

        internal Limit(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
        {
            timeout = new(time, clock);
            both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        }

        internal CancellationToken Token => both.Token;

        public void Dispose()
        {
            both.Dispose();
            timeout.Dispose();
        }
    }
}
