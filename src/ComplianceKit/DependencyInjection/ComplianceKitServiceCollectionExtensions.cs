using System.Diagnostics.Metrics;
using ComplianceKit;
using ComplianceKit.Configuration;
using ComplianceKit.Consent;
using ComplianceKit.DependencyInjection;
using ComplianceKit.Imports;
using ComplianceKit.Ledger;
using ComplianceKit.Observability;
using ComplianceKit.Outreach;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers ComplianceKit.</summary>
public static class ComplianceKitServiceCollectionExtensions
{
    /// <summary>Adds consent, gate, suppression list and import door over one ledger; say on the builder where it is kept: <c>AddComplianceKit().UseSqlite(…)</c>.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the options; they, compliancekit.json and the ledger are checked when the application starts.</param>
    public static ComplianceKitBuilder AddComplianceKit(this IServiceCollection services, Action<ComplianceKitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<ComplianceKitOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);

        // Factories everywhere, so that a missing ledger is reported in our words and not in those of the container.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ComplianceKitOptions>, ComplianceKitOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => ComplianceConfiguration.Load(ConfigurationFile.Find(Options(provider))));
        services.TryAddSingleton(static provider => new Telemetry(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(static provider => ControllerChoice.Choose(Options(provider).Controller, provider.GetRequiredService<ComplianceConfiguration>()));
        services.TryAddSingleton(static provider => new DenialRecorder(
            Ledger(provider), Options(provider).Outreach, provider.GetRequiredService<Telemetry>(), provider.GetRequiredService<TimeProvider>(), LoggerOf<IOutreachGate>(provider)));
        services.TryAddSingleton<IOutreachGate>(static provider => new OutreachGate(
            Ledger(provider),
            new(provider.GetRequiredService<ControllerId>(), provider.GetRequiredService<ComplianceConfiguration>(), Options(provider).Outreach),
            Options(provider).Outreach,
            provider.GetRequiredService<DenialRecorder>(),
            provider.GetRequiredService<Telemetry>(),
            provider.GetRequiredService<TimeProvider>(),
            LoggerOf<IOutreachGate>(provider)));
        services.TryAddSingleton<IConsent>(static provider => new ConsentRegister(Ledger(provider), provider.GetRequiredService<ComplianceConfiguration>(), LoggerOf<ConsentRegister>(provider)));
        services.TryAddSingleton<ISuppressions>(static provider => new Suppressions(Ledger(provider), provider.GetRequiredService<Telemetry>(), LoggerOf<ISuppressions>(provider)));
        services.TryAddSingleton<IImportDoor>(static provider => new ImportDoor(
            Ledger(provider), provider.GetRequiredService<ComplianceConfiguration>(), provider.GetRequiredService<Telemetry>(), provider.GetRequiredService<TimeProvider>(), LoggerOf<IImportDoor>(provider)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ComplianceKitStartup>());
        return new(services);
    }

    private static ComplianceKitOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ComplianceKitOptions>>().Value;

    private static ILedger Ledger(IServiceProvider provider) => provider.GetService<ILedger>() ?? throw MissingLedger.Error();

    private static ILogger<T> LoggerOf<T>(IServiceProvider provider) => (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<T>();
}
