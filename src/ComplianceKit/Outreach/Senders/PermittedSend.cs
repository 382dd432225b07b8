using System.Diagnostics.CodeAnalysis;
using ComplianceKit.Ledger;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Outreach;

/// <summary>What every sender does around the wire: compares, redeems, touches the wire once, reports.</summary>
internal sealed class PermittedSend(IOutreachGate gate, ILogger logger)
{
    /// <param name="permit">The permit.</param>
    /// <param name="message">The message that is about to go out.</param>
    /// <param name="wire">Hands it over and says what became of it.</param>
    /// <param name="judge">What became of it when handing it over throws.</param>
    /// <param name="cancellationToken">Cancels before the redemption and on the wire.</param>
    /// <exception cref="SendRefusedException">The wire was not touched.</exception>
    internal async Task<T> RunAsync<T>(SendPermit permit, OutboundMessage message, Func<CancellationToken, Task<(T Answer, SendOutcome Outcome)>> wire, Func<Exception, SendOutcome> judge, CancellationToken cancellationToken)
    {
        if (message.Content.Hash != permit.ContentHash || !ContactPoint.TryParse(permit.Point.Kind, message.Recipient, out var point, out _) || !point.Equals(permit.Point))
            throw Refused(GateReasonCode.ContentChanged);
        if (await gate.RedeemAsync(permit, cancellationToken).ConfigureAwait(false) is RedeemResult.Refused refused)
            throw new SendRefusedException(refused.Reasons);

        // Redeeming again is the answer to a lost answer; sending again would be a second message.
        if (!permit.TryTakeWire())
            throw Refused(GateReasonCode.PermitUsed);
        var outcome = SendOutcome.Unknown;
        try
        {
            (var answer, outcome) = await wire(cancellationToken).ConfigureAwait(false);
            return answer;
        }
        catch (Exception error)
        {
            outcome = judge(error);
            throw;
        }
        finally
        {
            await ReportAsync(permit, outcome).ConfigureAwait(false);
            if (outcome == SendOutcome.Failed)
                permit.ReturnWire();
        }
    }

    internal static SendRefusedException Refused(GateReasonCode code) => new([GateReasons.OfGate(code, "single-use-permit")]);

    [SuppressMessage("Design", "CA1031", Justification = "The message is out or not, whatever the ledger says now; what is not reported counts as sent.")]
    private async Task ReportAsync(SendPermit permit, SendOutcome outcome)
    {
        try
        {
            await gate.ReportAsync(permit, outcome, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            logger.OutcomeUnreported(outcome, error is LedgerException ? error.Message : error.GetType().Name);
        }
    }
}
