using HomeLeads.Campaigns;
using HomeLeads.Imports;
using HomeLeads.Leads;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<LeadsDb>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Leads") ?? "Data Source=leads.db"));
builder.Services.AddHttpClient<SmsVendor>(client => client.BaseAddress = new Uri(builder.Configuration["Sms:Address"] ?? "http://localhost:9090"));
builder.Services.AddScoped<OwnerListImport>();
builder.Services.AddScoped<NewHomesCampaign>();

var app = builder.Build();
app.MapLeads();
app.MapPost("/owners/import", async (IFormFile list, OwnerListImport import) => Results.Ok(await import.RunAsync(list.OpenReadStream())));
app.MapPost("/campaigns/new-homes", async (string text, NewHomesCampaign campaign) => Results.Ok(await campaign.RunAsync(text)));
await app.RunAsync();
