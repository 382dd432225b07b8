using Microsoft.EntityFrameworkCore;

namespace HomeLeads.Leads;

public sealed class LeadsDb(DbContextOptions<LeadsDb> options) : DbContext(options)
{
    public DbSet<Lead> Leads => Set<Lead>();
}
