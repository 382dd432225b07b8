using ComplianceKit;
using ComplianceKit.Imports;
using HomeLeads.Notices;

namespace HomeLeads.Imports;

public static class ImportEndpoints
{
    /// <summary>No cookie signs anybody in here, so there is no session that a foreign page could ride on.</summary>
    public static void MapImports(this WebApplication app) => app.MapPost("/owners/import", ImportAsync).DisableAntiforgery();

    private static async Task<IResult> ImportAsync(IFormFile list, string name, string? noticeLanguage, OwnerListImport import, CancellationToken cancellationToken)
    {
        var notice = noticeLanguage is null ? null : LeadNotice.In(noticeLanguage);
        var shown = notice is null ? null : LeadNotice.Recognise(notice.Version, notice.Language, notice.WordingHash);
        await using var csv = list.OpenReadStream();
        var report = await import.RunAsync(name, shown, csv, cancellationToken);
        return Results.Ok(new
        {
            report.Rows,
            report.Accepted,
            Refused = report.FirstRefusals.Select(static row => new { Row = row.RowNumber, Code = row.Code.ToString(), Person = row.MaskedPoint, Why = row.Why.ToString() }),
        });
    }
}
