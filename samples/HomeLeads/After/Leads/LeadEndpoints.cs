using ComplianceKit;
using ComplianceKit.Consent;
using HomeLeads.Notices;

namespace HomeLeads.Leads;

public static class LeadEndpoints
{
    public static void MapLeads(this WebApplication app)
    {
        app.MapGet("/leads/notice", (string? language) => LeadNotice.In(language ?? "zh-Hans"));
        app.MapPost("/leads", AddAsync);
    }

    private static async Task<IResult> AddAsync(LeadForm form, LeadsDb db, IConsent consent, ILogger<Lead> logger, CancellationToken cancellationToken)
    {
        if (!ContactPoint.TryPhone(form.Phone, out var phone, out var problem))
            return Results.Problem($"The phone number cannot be read: {problem}.", statusCode: StatusCodes.Status400BadRequest);
        if (LeadNotice.Recognise(form.NoticeVersion, form.NoticeLanguage, form.NoticeWordingHash) is not { } notice)
            return Results.Problem("Show the notice of GET /leads/notice beside the form and send it back with the form.", statusCode: StatusCodes.Status400BadRequest);
        if (!form.AgreeToViewing)
            return Results.Problem("Without your consent we keep nothing and cannot call you back.", statusCode: StatusCodes.Status422UnprocessableEntity);

        var person = Subject.ReachedAt(phone);
        await consent.RecordAsync(ConsentEvent.Granted(person, Purposes.Viewing, notice, ConsentEvidence.Declared("ticked 'call me back', pressed Send")), cancellationToken);
        if (form.AgreeToPromotion)
            await consent.RecordAsync(ConsentEvent.Granted(person, Purposes.Promotion, notice, ConsentEvidence.Declared("ticked 'text me about new homes', pressed Send")), cancellationToken);

        var lead = new Lead { Name = form.Name, Phone = phone.Address, HomeAddress = form.HomeAddress };
        db.Leads.Add(lead);
        await db.SaveChangesAsync(cancellationToken);
        logger.LogInformation("New lead {Id}, call back {Phone}", lead.Id, Redaction.Mask(form.Phone));
        return Results.Created($"/leads/{lead.Id}", null);
    }
}
