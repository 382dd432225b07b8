using ComplianceKit;
using ComplianceKit.Imports;
using HomeLeads.Leads;

namespace HomeLeads.Imports;

/// <summary>Takes over a list of owners, row by row: whoever cannot be shown to have consented does not enter.</summary>
public sealed class OwnerListImport(LeadsDb db, IImportDoor door)
{
    public async Task<ImportReport> RunAsync(string name, NoticeReference? notice, Stream list, CancellationToken cancellationToken)
    {
        var manifest = new ImportManifest(name)
        {
            Purpose = Purposes.Viewing,
            Notice = notice,
            OnRow = async (row, stop) =>
            {
                if (row is { Code: ImportCode.Accepted, Points: [var point, ..] })
                {
                    db.Leads.Add(new Lead { Name = row.Row?.Others.GetValueOrDefault("name") ?? "", Phone = point.Address, Origin = name });
                    await db.SaveChangesAsync(stop);
                }
            },
        };
        return await door.ImportAsync(list, manifest, cancellationToken);
    }
}
