using System.Buffers.Binary;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Stores;

namespace ComplianceKit.Ledger.Turns;

/// <summary>What a leaf commits to about the tag of its contact point.</summary>
internal static class PointCommitment
{
    internal static Sha256Digest Of(PointRow point)
    {
        var value = new byte[sizeof(int) + point.Tag.Length];
        BinaryPrimitives.WriteInt32BigEndian(value, (int)point.Key);
        point.Tag.Span.CopyTo(value.AsSpan(sizeof(int)));
        return SaltedCommitment.To(point.Salt.Span, value);
    }
}

/// <summary>What a leaf commits to about the row that recognises its retries.</summary>
internal static class RetryCommitment
{
    internal static Sha256Digest Of(RetryRow retry) => SaltedCommitment.To(retry.Salt.Span, [.. retry.Key.Span, .. retry.Content.Span]);
}
