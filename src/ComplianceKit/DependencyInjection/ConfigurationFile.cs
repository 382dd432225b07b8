using ComplianceKit.Configuration;

namespace ComplianceKit.DependencyInjection;

/// <summary>Where compliancekit.json lies at run time: where the options say, or beside the application.</summary>
internal static class ConfigurationFile
{
    internal static string Find(ComplianceKitOptions options) =>
        Path.GetFullPath(options.ConfigurationPath ?? ComplianceConfiguration.FileName, AppContext.BaseDirectory);
}
