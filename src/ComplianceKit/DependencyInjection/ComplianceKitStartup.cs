using ComplianceKit.Configuration;
using ComplianceKit.Ledger;
using ComplianceKit.Outreach;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplianceKit.DependencyInjection;

/// <summary>Checks compliancekit.json and opens the ledger before the application serves anybody, and enters the last denials when it stops.</summary>
internal sealed class ComplianceKitStartup(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<ComplianceConfiguration>();
        var controller = services.GetRequiredService<ControllerId>();
        var ledger = services.GetService<ILedger>() ?? throw MissingLedger.Error();
        if (ledger.Controller.Id != controller.Id)
            throw new InvalidOperationException($"The ledger belongs to '{ledger.Controller}' and this application to '{controller}'; give each controller a ledger of its own. / 台账属于“{ledger.Controller}”，而本应用属于“{controller}”；每个处理者须有自己的台账。");
        services.GetRequiredService<IOutreachGate>();
        await ledger.OpenAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => services.GetRequiredService<DenialRecorder>().StopAsync(cancellationToken);
}
