using HomeLeads.Leads;

namespace HomeLeads.Imports;

/// <summary>Takes over the list of owners that the sales director bought: name, phone and door number, one owner a line.</summary>
public sealed class OwnerListImport(LeadsDb db)
{
    public async Task<int> RunAsync(Stream list)
    {
        using var reader = new StreamReader(list);
        var imported = 0;
        while (await reader.ReadLineAsync() is { } line)
        {
            var cells = line.Split(',');
            var owner = new Lead { Name = cells[0], Phone = cells[1], HomeAddress = cells[2], Origin = "owners.csv" };
            db.Leads.Add(owner);
            imported++;
        }

        await db.SaveChangesAsync();
        return imported;
    }
}
