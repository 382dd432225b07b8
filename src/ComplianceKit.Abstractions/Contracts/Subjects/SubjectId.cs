using System.Security.Cryptography;

namespace ComplianceKit;

/// <summary>The pseudonym of a person in one log: sixteen random bytes that say nothing about the person.</summary>
/// <remarks>The link from a contact point to the pseudonym is a keyed tag that can be erased; the pseudonym stays in the log (PIPL 47, GDPR 17).</remarks>
public readonly struct SubjectId : IEquatable<SubjectId>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 16;

    private readonly UInt128 value;

    private SubjectId(UInt128 value) => this.value = value;

    /// <summary>Whether this is <c>default(SubjectId)</c>, which names nobody.</summary>
    public bool IsEmpty => value == 0;

    /// <summary>Draws a new pseudonym.</summary>
    public static SubjectId NewRandom()
    {
        Span<byte> bytes = stackalloc byte[Size];
        RandomNumberGenerator.Fill(bytes);
        return FromBytes(bytes);
    }

    /// <summary>Reads a pseudonym from its sixteen bytes.</summary>
    /// <param name="bytes">Sixteen bytes.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public static SubjectId FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Size
        ? new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes))
        : throw new ArgumentException($"A subject id has {Size} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>Reads the 32 hexadecimal digits that <see cref="ToString"/> writes.</summary>
    /// <param name="text">32 lower-case hexadecimal digits.</param>
    /// <param name="subject">The pseudonym.</param>
    /// <returns>Whether the text was one.</returns>
    public static bool TryParse(string? text, out SubjectId subject)
    {
        subject = default;
        if (text is not { Length: Size * 2 } || !UInt128.TryParse(text, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var parsed))
        {
            return false;
        }

        subject = new(parsed);
        return true;
    }

    /// <summary>Writes the sixteen bytes.</summary>
    /// <param name="destination">At least sixteen bytes.</param>
    public void WriteTo(Span<byte> destination) => System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(destination, value);

    /// <summary>The sixteen bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        WriteTo(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public bool Equals(SubjectId other) => value == other.value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SubjectId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode();

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether both name the same person.</summary>
    public static bool operator ==(SubjectId left, SubjectId right) => left.Equals(right);

    /// <summary>Whether they name different persons.</summary>
    public static bool operator !=(SubjectId left, SubjectId right) => !left.Equals(right);
}
