using System.Collections.Immutable;

namespace ComplianceKit.Tool.Law;

/// <summary>One of the 26 audit items of the official guideline.</summary>
internal sealed record GuidelineItem(int Number, BilingualText Title, ImmutableArray<string> Law, bool Verified, ImmutableArray<GuidelinePart> Parts);

/// <summary>What an item asks in detail, and what can show it: <c>static</c>, <c>runtime</c> or <c>organisational</c> evidence.</summary>
internal sealed record GuidelinePart(string Number, BilingualText Title, string Evidence, bool Verified);
