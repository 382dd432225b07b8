using System.Collections.Immutable;

namespace ComplianceKit.Configuration;

/// <summary>A notice as compliancekit.json declares it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that is shown now.</param>
/// <param name="Languages">The languages it is shown in, as BCP 47 tags.</param>
public sealed record NoticeDefinition(string Id, string Version, ImmutableArray<string> Languages);
