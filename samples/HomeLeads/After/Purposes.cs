using ComplianceKit;

namespace HomeLeads;

/// <summary>What the agency handles personal information for, as compliancekit.json declares it.</summary>
public static class Purposes
{
    public static readonly PurposeId Viewing = new("viewing");

    public static readonly PurposeId Promotion = new("promotion");
}
