using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ComplianceKit;

/// <summary>A SHA-256 digest: 32 bytes that compare by value.</summary>
public readonly struct Sha256Digest : IEquatable<Sha256Digest>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly Bytes bytes;

    /// <summary>Takes over a digest.</summary>
    /// <param name="digest">32 bytes.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public Sha256Digest(ReadOnlySpan<byte> digest)
    {
        if (digest.Length != Size)
        {
            throw new ArgumentException($"A SHA-256 digest has {Size} bytes, not {digest.Length}.", nameof(digest));
        }

        digest.CopyTo(bytes);
    }

    /// <summary>The digest of some bytes.</summary>
    /// <param name="content">What is hashed.</param>
    public static Sha256Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(content, digest);
        return new(digest);
    }

    /// <summary>The digest of a text, as UTF-8; the way wordings of notices are hashed.</summary>
    /// <param name="text">What is hashed.</param>
    public static Sha256Digest OfText(string text) => Of(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <param name="text">64 hexadecimal digits.</param>
    /// <param name="digest">The digest.</param>
    /// <returns>Whether the text was one.</returns>
    public static bool TryParse(string? text, out Sha256Digest digest)
    {
        Span<byte> parsed = stackalloc byte[Size];
        var ok = text is { Length: Size * 2 } && Convert.FromHexString(text, parsed, out _, out _) == System.Buffers.OperationStatus.Done;
        digest = ok ? new(parsed) : default;
        return ok;
    }

    /// <summary>The 32 bytes, in place.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ReadOnlySpan<byte> AsSpan() => MemoryMarshal.CreateReadOnlySpan(in Unsafe.As<Bytes, byte>(ref Unsafe.AsRef(in bytes)), Size);

    /// <inheritdoc/>
    public bool Equals(Sha256Digest other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sha256Digest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(AsSpan());

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(AsSpan());

    /// <summary>Whether both are the same 32 bytes.</summary>
    public static bool operator ==(Sha256Digest left, Sha256Digest right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Sha256Digest left, Sha256Digest right) => !left.Equals(right);

    [InlineArray(Size)]
    private struct Bytes
    {
        private byte first;
    }
}
