using ComplianceKit.Outreach;

namespace ComplianceKit;

/// <summary>How ComplianceKit works in this application; validated when it starts and fixed from then on.</summary>
public sealed class ComplianceKitOptions
{
    /// <summary>The controller; null takes the one of compliancekit.json.</summary>
    public ControllerId? Controller { get; set; }

    /// <summary>Where compliancekit.json lies; null looks beside the application, where the build copies it.</summary>
    public string? ConfigurationPath { get; set; }

    /// <summary>The gate before commercial messages.</summary>
    public OutreachOptions Outreach { get; } = new();
}
