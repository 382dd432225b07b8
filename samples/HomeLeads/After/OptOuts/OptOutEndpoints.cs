using ComplianceKit;
using ComplianceKit.Outreach;

namespace HomeLeads.OptOuts;

/// <summary>Refusing is one request, without login and without a reason; it binds before the answer is given.</summary>
public static class OptOutEndpoints
{
    private static readonly HashSet<string> Refusals = new(StringComparer.OrdinalIgnoreCase) { "T", "TD", "R", "STOP", "退订", "退訂", "拒收" };

    public static void MapOptOuts(this WebApplication app)
    {
        app.MapPost("/opt-out", (PhoneNumber number, ISuppressions suppressions, CancellationToken cancellationToken) =>
            OptOutAsync(number.Phone, OptOutSource.Application, suppressions, cancellationToken));

        // The vendor hands over what people reply. Whatever is no plain refusal goes to a person to read.
        app.MapPost("/sms/replies", async (SmsReply reply, ISuppressions suppressions, CancellationToken cancellationToken) =>
            Refusals.Contains(reply.Text.Trim())
                ? await OptOutAsync(reply.From, OptOutSource.SmsReply, suppressions, cancellationToken)
                : Results.Accepted());
    }

    private static async Task<IResult> OptOutAsync(string phone, OptOutSource source, ISuppressions suppressions, CancellationToken cancellationToken)
    {
        if (!ContactPoint.TryPhone(phone, out var point, out var problem))
            return Results.Problem($"The phone number cannot be read: {problem}.", statusCode: StatusCodes.Status400BadRequest);
        await suppressions.OptOutAsync(new OptOut(point) { Source = source }, cancellationToken);
        return Results.NoContent();
    }
}

public sealed record PhoneNumber(string Phone);

public sealed record SmsReply(string From, string Text);
