using HomeLeads.Campaigns;
using HomeLeads.Imports;
using HomeLeads.Leads;
using HomeLeads.OptOuts;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<LeadsDb>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Leads") ?? "Data Source=leads.db"));
builder.Services.AddHttpClient<SmsVendor>(client => client.BaseAddress = new Uri(builder.Configuration["Sms:Address"] ?? "http://localhost:9090"));
builder.Services.AddScoped<OwnerListImport>();
builder.Services.AddScoped<NewHomesCampaign>();
builder.Services
    .AddComplianceKit(options =>
    {
        options.Controller = new("green-garden-homes", "Green Garden Homes, Nanning");
        options.Outreach.SenderNames.Add("Green Garden Homes");
        if (builder.Configuration.GetValue<bool>("Campaign:AtAnyHour"))
            options.Outreach.QuietHours.Hours.Clear();
    })
    .UseSqlite(builder.Configuration.GetConnectionString("Consent") ?? "Data Source=consent.db");

var app = builder.Build();
await using (var scope = app.Services.CreateAsyncScope())
    await scope.ServiceProvider.GetRequiredService<LeadsDb>().Database.EnsureCreatedAsync();
app.MapLeads();
app.MapOptOuts();
app.MapImports();
app.MapPost("/campaigns/new-homes", async (string text, NewHomesCampaign campaign, CancellationToken cancellationToken) => Results.Ok(await campaign.RunAsync(text, cancellationToken)));
await app.RunAsync();
