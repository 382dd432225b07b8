namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Goes on with the registration of ComplianceKit: choose where the ledger is kept.</summary>
public sealed class ComplianceKitBuilder
{
    internal ComplianceKitBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }
}
