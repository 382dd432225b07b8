using ComplianceKit;
using ComplianceKit.Ledger;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the ledger in an SQLite file of this machine.</summary>
public static class SqliteLedgerServiceCollectionExtensions
{
    /// <summary>Keeps the ledger in an SQLite file on a local disk; it is created, and its keys beside it, when the application first starts.</summary>
    /// <param name="builder">What <c>AddComplianceKit</c> returned.</param>
    /// <param name="connectionString">The file, as <c>Data Source=consent.db</c>.</param>
    public static ComplianceKitBuilder UseSqlite(this ComplianceKitBuilder builder, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UseSqlite(options => options.ConnectionString = connectionString);
    }

    /// <summary>Keeps the ledger in an SQLite file on a local disk.</summary>
    /// <param name="builder">What <c>AddComplianceKit</c> returned.</param>
    /// <param name="configure">Sets the file, the directory of the keys, and how long writers wait for each other.</param>
    public static ComplianceKitBuilder UseSqlite(this ComplianceKitBuilder builder, Action<SqliteLedgerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<SqliteLedgerOptions>().Configure(configure);
        builder.Services.TryAddSingleton<ILedger>(static provider => new SqliteLedger(
            provider.GetRequiredService<IOptions<SqliteLedgerOptions>>().Value,
            provider.GetRequiredService<ControllerId>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()?.CreateLogger<SqliteLedger>()));
        return builder;
    }
}
