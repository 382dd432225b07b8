using System.Collections.Immutable;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <content>Redeeming and reporting: what a permit does to the ledger.</content>
internal sealed partial class OutreachGate
{
    private const string ContentFact = "content";

    public async Task<RedeemResult> RedeemAsync(SendPermit permit, CancellationToken cancellationToken = default) =>
        (await RedeemAsync([permit], cancellationToken).ConfigureAwait(false))[0];

    public async Task<IReadOnlyList<RedeemResult>> RedeemAsync(IReadOnlyList<SendPermit> permits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(permits);
        if (permits.Count == 0)
            return [];
        using var activity = telemetry.Activities.StartActivity("compliancekit.gate.redeem");
        using var limit = new Limit(ledgerTimeout, clock, cancellationToken);
        IReadOnlyList<RedeemResult> results;
        try
        {
            // Not abandoned when the time is over: once the turn is being written, only its outcome tells whether the permits are used up.
            results = await ledger.AtHeadAsync(
                async (turn, token) =>
                {
                    var outcomes = new List<RedeemResult>(permits.Count);
                    foreach (var permit in permits)
                        outcomes.Add(await RedeemAsync(turn, permit, token).ConfigureAwait(false));
                    return outcomes;
                },
                limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (IsFailure(error, cancellationToken))
        {
            LogFailure(error);
            results = [.. permits.Select(static permit => new RedeemResult.Refused(permit, [Unavailable()]))];
        }

        foreach (var result in results)
            telemetry.Redeemed(result.Permit.Channel, (result as RedeemResult.Refused)?.Reasons[0].Code);
        return results;
    }

    public async Task ReportAsync(SendPermit permit, SendOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(permit);
        if (!Enum.IsDefined(outcome))
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome.");
        await ledger.AtHeadAsync(
            async (turn, token) =>
            {
                var redemption = await turn.FindAsync(KeyOf(permit), token).ConfigureAwait(false)
                    ?? throw new InvalidOperationException("This permit was not redeemed, so there is no message whose outcome could be reported; redeem it before sending.");
                return await turn.AppendAsync(
                    new LedgerDraft
                    {
                        Kind = LedgerEventKind.OutcomeReported,
                        Subject = redemption.Subject is { } person ? Subject.WithId(person) : null,
                        Point = permit.Point,
                        Purpose = permit.Purpose,
                        Channel = permit.Channel,
                        BecauseOf = redemption.Sequence,
                        Details = ImmutableDictionary<string, string>.Empty.Add("outcome", Name(outcome)),
                        IdempotencyKey = $"outcome:{permit.Id}:{Name(outcome)}",
                    },
                    token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static string KeyOf(SendPermit permit) => "permit:" + permit.Id;

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private async ValueTask<RedeemResult> RedeemAsync(ILedgerTurn turn, SendPermit permit, CancellationToken cancellationToken)
    {
        if (permit.Controller.Id != ledger.Controller.Id)
            return new RedeemResult.Refused(permit, [GateReasons.OfGate(GateReasonCode.OtherController, "one-controller", GateReasons.Same(ledger.Controller.Id))]);

        // Asked before looking whether the permit was used: after an opt-out not even a retry succeeds.
        var answer = await questions.AskLedgerAsync(turn, permit.Subject, permit.Point, permit.Purpose, permit.Channel, cancellationToken).ConfigureAwait(false);
        var reasons = answer.Reasons.ToBuilder();
        reasons.AddRange(questions.AboutHour(permit.Point, permit.Channel, turn.Now));
        if (turn.Now >= permit.ExpiresAt)
            reasons.Add(GateReasons.OfGate(GateReasonCode.PermitExpired, "short-lived-permit"));

        var earlier = await turn.FindAsync(KeyOf(permit), cancellationToken).ConfigureAwait(false);
        if (earlier is not null && !await IsSameAsync(turn, earlier, permit, cancellationToken).ConfigureAwait(false))
            reasons.Add(GateReasons.OfGate(GateReasonCode.PermitUsed, "single-use-permit"));
        if (reasons.Count > 0)
        {
            var refused = reasons.OrderBy(static reason => reason.Code).ToImmutableArray();
            var message = new DeniedMessage(permit.Purpose, permit.Channel, permit.Point, answer.Owner, answer.Consent.DecidedBy?.Sequence) { Reasons = refused, Permit = permit.Id };
            await turn.AppendAsync(message.ToDraft(), cancellationToken).ConfigureAwait(false);
            return new RedeemResult.Refused(permit, refused);
        }

        if (earlier is not null)
            return new RedeemResult.Redeemed(permit, earlier.Sequence, isRetry: true);
        var entry = await turn.AppendAsync(
            new LedgerDraft
            {
                Kind = LedgerEventKind.PermitRedeemed,
                Subject = Subject.WithId(answer.Owner!.Value),
                Point = permit.Point,
                Purpose = permit.Purpose,
                Channel = permit.Channel,
                BecauseOf = answer.Consent.DecidedBy!.Sequence,
                Details = ImmutableDictionary<string, string>.Empty.Add("permit", permit.Id).Add("decision", "allow"),
                // The digest of a text with a name in it could be guessed: it is erasable, like the person.
                Facts = ImmutableDictionary<string, string>.Empty.Add(ContentFact, permit.ContentHash.ToString()),
                IdempotencyKey = KeyOf(permit),
            },
            cancellationToken).ConfigureAwait(false);
        return new RedeemResult.Redeemed(permit, entry.Sequence, isRetry: false);
    }

    private static async ValueTask<bool> IsSameAsync(ILedgerTurn turn, LedgerEntry earlier, SendPermit permit, CancellationToken cancellationToken)
    {
        var facts = await turn.ReadFactsAsync(earlier, cancellationToken).ConfigureAwait(false);
        return earlier.Kind == LedgerEventKind.PermitRedeemed && earlier.Purpose == permit.Purpose && earlier.Channel == permit.Channel
            && facts is not null && facts.TryGetValue(ContentFact, out var content) && content == permit.ContentHash.ToString();
    }
}
