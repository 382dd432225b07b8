using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Configuration;
using ComplianceKit.Ledger.Canonical;

namespace ComplianceKit.Imports;

/// <summary>What can be said of a row without the ledger: whether it is whole, and brings provenance and a consent of its own.</summary>
internal sealed partial class ImportScreening(ComplianceConfiguration configuration, ImportManifest manifest)
{
    private const int LongestText = 1024;
    private static readonly TimeSpan LargestLead = TimeSpan.FromMinutes(2);

    /// <summary>A candidate for the ledger, or the refusal.</summary>
    internal (ImportCandidate? Candidate, ImportRowResult? Refusal) Screen(NumberedRow numbered, DateTimeOffset now)
    {
        var row = numbered.Row;
        if ((numbered.Malformed ?? MalformedBySource(row) ?? MalformedText(row)) is { } malformed)
            return Refuse(numbered, ImportCode.MalformedRow, malformed);
        if (ReadPoints(row, out var points, out var problem, out var masked) is { } pointCode)
            return (null, new(numbered.Number, pointCode, pointCode == ImportCode.NoContactPoint ? ImportTexts.Of(pointCode) : ImportTexts.Of(pointCode, problem.Describe())) { MaskedPoint = masked, Problem = problem });

        var (code, why, candidate) = ReadConsent(row, now);
        masked = Redaction.Mask(points[0].Address)!;
        return candidate is null
            ? (null, new(numbered.Number, code, why!) { MaskedPoint = masked })
            : (candidate with { Number = numbered.Number, Row = row, Points = points, MaskedPoint = masked }, null);
    }

    private static (ImportCandidate?, ImportRowResult) Refuse(NumberedRow numbered, ImportCode code, BilingualText why) => (null, new(numbered.Number, code, why));

    private static BilingualText? MalformedBySource(ImportRow row) => row.Malformed is { } malformed ? ImportTexts.Of(ImportCode.MalformedRow, ImportTexts.Same(malformed)) : null;

    private static BilingualText? MalformedText(ImportRow row)
    {
        foreach (var text in new[] { row.Supplier, row.ConsentReference, row.Act, row.Purpose, row.SupplierContract, row.ConsentedAt, row.ValidUntil }.OfType<string>())
        {
            if (text.Length > LongestText)
                return ImportTexts.TooLong(LongestText);
            if (text.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar))
                return ImportTexts.Encoding;
        }

        return null;
    }

    private static ImportCode? ReadPoints(ImportRow row, out ImmutableArray<ContactPoint> points, out ContactPointProblem problem, out string masked)
    {
        (problem, masked) = (ContactPointProblem.None, string.Empty);
        var found = ImmutableArray.CreateBuilder<ContactPoint>();
        foreach (var (kind, text) in new[] { (ContactPointKind.Phone, row.Phone), (ContactPointKind.Email, row.Email), (ContactPointKind.WeChatOpenId, row.WeChatOpenId) })
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (!ContactPoint.TryParse(kind, text, out var point, out problem))
            {
                (points, masked) = ([], Redaction.Mask(text)!);
                return ImportCode.UnreadableContactPoint;
            }

            found.Add(point);
        }

        points = found.ToImmutable();
        return points.IsEmpty ? ImportCode.NoContactPoint : null;
    }

    private (ImportCode Code, BilingualText? Why, ImportCandidate? Candidate) ReadConsent(ImportRow row, DateTimeOffset now)
    {
        if (!TryReadTime(row.ConsentedAt, out var consentedAt) || !TryReadTime(row.ValidUntil, out var validUntil) || consentedAt > now + LargestLead)
            return No(ImportCode.UnreadableDate);
        if (!IsInRange(consentedAt) || !IsInRange(validUntil))
            return (ImportCode.UnreadableDate, ImportTexts.DateOutOfRange, null);
        if ((row.Supplier ?? manifest.Supplier) is not { } supplier || string.IsNullOrWhiteSpace(supplier) || !TryReadContract(row, out var contract))
            return No(ImportCode.NoProvenance);
        if (string.IsNullOrWhiteSpace(row.ConsentReference))
            return No(ImportCode.NoConsentReference);
        if (consentedAt is not { } at)
            return No(ImportCode.NoConsentTime);
        if (manifest.Notice is not { } notice)
            return No(ImportCode.NoNotice);
        if (FindPurpose(row) is not { } purpose)
            return No(ImportCode.UndeclaredPurpose);
        if (validUntil is { } until && (until <= now || until <= at))
            return No(ImportCode.ConsentEnded);
        return (ImportCode.Accepted, null, new(purpose, notice, supplier.Trim(), contract, row.ConsentReference.Trim(), at, validUntil, string.IsNullOrWhiteSpace(row.Act) ? "not stated by the supplier" : row.Act.Trim()));
    }

    private static (ImportCode, BilingualText?, ImportCandidate?) No(ImportCode code) => (code, ImportTexts.Of(code), null);

    private PurposeDefinition? FindPurpose(ImportRow row)
    {
        if (row.Purpose is not { } written || string.IsNullOrWhiteSpace(written))
            return manifest.Purpose is { } shared && configuration.TryGetPurpose(shared, out var purpose) ? purpose : null;
        var id = written.Trim();
        return configuration.Purposes.FirstOrDefault(declared => declared.Id.Value == id);
    }

    private bool TryReadContract(ImportRow row, out Sha256Digest contract)
    {
        if (string.IsNullOrWhiteSpace(row.SupplierContract))
        {
            contract = manifest.SupplierContract ?? default;
            return manifest.SupplierContract is not null;
        }

        return Sha256Digest.TryParse(row.SupplierContract.Trim(), out contract);
    }

    private static bool IsInRange(DateTimeOffset? time) => time is not { } known || Microseconds.IsInRange(known);

    /// <summary>A time without an offset is no time: nobody knows which of 26 hours it was.</summary>
    private static bool TryReadTime(string? text, out DateTimeOffset? time)
    {
        time = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!Iso8601().IsMatch(text.Trim()) || !DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        time = read;
        return true;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?\s?(Z|[+-]\d{2}:\d{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso8601();
}

/// <summary>A row that is whole; what the ledger says of it is still open.</summary>
internal sealed record ImportCandidate(
    PurposeDefinition Purpose,
    NoticeReference Notice,
    string Supplier,
    Sha256Digest Contract,
    string Reference,
    DateTimeOffset ConsentedAt,
    DateTimeOffset? ValidUntil,
    string Act)
{
    internal long Number { get; init; }

    internal ImportRow Row { get; init; } = new();

    internal ImmutableArray<ContactPoint> Points { get; init; } = [];

    internal string MaskedPoint { get; init; } = string.Empty;

    /// <summary>The same row gives the same key, whatever list it stands in. The ledger keeps it under a key of its own.</summary>
    internal string IdempotencyKey
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var part in Points.Select(static point => $"{(int)point.Kind}:{point.Address}")
                .Concat([Purpose.Id.Value, Notice.Id, Notice.Version, Notice.Language, Notice.WordingHash.ToString(), Supplier, Contract.ToString(), Reference, ConsentedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), ValidUntil?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "-", Act]))
            {
                hash.AppendData(BitConverter.GetBytes(part.Length));
                hash.AppendData(Encoding.UTF8.GetBytes(part));
            }

            return "import:" + Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    internal ImportRowResult Refuse(ImportCode code) => new(Number, code, ImportTexts.Of(code)) { MaskedPoint = MaskedPoint };

    internal ImportRowResult Accept(ImportCode code, long sequence) => new(Number, code, ImportTexts.Of(code)) { MaskedPoint = MaskedPoint, Sequence = sequence, Points = Points, Row = Row };

    /// <summary>Never the values.</summary>
    public override string ToString() => $"import row {Number}";
}
