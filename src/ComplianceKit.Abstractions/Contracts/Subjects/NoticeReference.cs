namespace ComplianceKit;

/// <summary>Which notice a person saw: its id, version and language, and the digest of exactly the wording that was shown (PIPL 17).</summary>
/// <param name="Id">Id of the notice, as declared in compliancekit.json.</param>
/// <param name="Version">Its version, for example <c>2026-01</c>.</param>
/// <param name="Language">The language it was shown in, as a BCP 47 tag, for example <c>zh-Hans</c>.</param>
/// <param name="WordingHash">SHA-256 of the UTF-8 bytes of the wording as shown.</param>
public sealed record NoticeReference(string Id, string Version, string Language, Sha256Digest WordingHash)
{
    /// <summary>Refers to a notice by the wording that is shown.</summary>
    /// <param name="id">Id of the notice.</param>
    /// <param name="version">Its version.</param>
    /// <param name="language">Its language, as a BCP 47 tag.</param>
    /// <param name="wording">The exact wording that is shown; only its digest is kept here.</param>
    public static NoticeReference Of(string id, string version, string language, string wording) =>
        new(id, version, language, Sha256Digest.OfText(wording));
}
