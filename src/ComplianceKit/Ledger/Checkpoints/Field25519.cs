using System.Runtime.CompilerServices;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>A number modulo 2^255 - 19, in sixteen limbs of sixteen bits. No branch and no index depends on a value, so that the time taken says nothing about it.</summary>
[InlineArray(Limbs)]
internal struct Field25519
{
    private const int Limbs = 16;

    private long first;

    internal static Field25519 Zero => default;

    internal static Field25519 One => Of(1);

    /// <summary>A square root of -1: 2^((p-1)/4).</summary>
    internal static Field25519 RootOfMinusOne { get; } = Of(2).PowerP58().Square() * Of(2);

    /// <summary>The constant d of the curve: -121665/121666.</summary>
    internal static Field25519 D { get; } = (Zero - Of(121665)) * Of(121666).Invert();

    internal static Field25519 TwiceD { get; } = D + D;

    public static Field25519 operator +(in Field25519 a, in Field25519 b)
    {
        Field25519 sum = default;
        for (var i = 0; i < Limbs; i++)
            sum[i] = a[i] + b[i];
        return sum;
    }

    public static Field25519 operator -(in Field25519 a, in Field25519 b)
    {
        Field25519 difference = default;
        for (var i = 0; i < Limbs; i++)
            difference[i] = a[i] - b[i];
        return difference;
    }

    public static Field25519 operator *(in Field25519 a, in Field25519 b)
    {
        Span<long> product = stackalloc long[(2 * Limbs) - 1];
        product.Clear();
        ReadOnlySpan<long> left = a;
        ReadOnlySpan<long> right = b;
        for (var i = 0; i < Limbs; i++)
        {
            var limb = left[i];
            var row = product.Slice(i, Limbs);
            for (var j = 0; j < Limbs; j++)
                row[j] += limb * right[j];
        }

        // 2^256 is 38 modulo p.
        Field25519 reduced = default;
        for (var i = 0; i < Limbs - 1; i++)
            reduced[i] = product[i] + (38 * product[i + Limbs]);
        reduced[Limbs - 1] = product[Limbs - 1];
        reduced.Carry();
        reduced.Carry();
        return reduced;
    }

    internal static Field25519 Of(long small)
    {
        Field25519 value = default;
        value[0] = small & 0xFFFF;
        value[1] = small >> 16;
        return value;
    }

    /// <summary>Reads 255 bits, little-endian; the highest bit is not part of the number.</summary>
    internal static Field25519 FromBytes(ReadOnlySpan<byte> bytes)
    {
        Field25519 value = default;
        for (var i = 0; i < Limbs; i++)
            value[i] = bytes[2 * i] | ((long)bytes[(2 * i) + 1] << 8);
        value[Limbs - 1] &= 0x7FFF;
        return value;
    }

    /// <summary>Exchanges two numbers if the bit is 1.</summary>
    internal static void Swap(ref Field25519 a, ref Field25519 b, long bit)
    {
        var mask = ~(bit - 1);
        for (var i = 0; i < Limbs; i++)
        {
            var difference = mask & (a[i] ^ b[i]);
            a[i] ^= difference;
            b[i] ^= difference;
        }
    }

    internal readonly Field25519 Square() => this * this;

    /// <summary>The inverse, by Fermat: to the power p - 2, whose bits are all 1 but the second and the fourth.</summary>
    internal readonly Field25519 Invert()
    {
        var power = this;
        for (var bit = 253; bit >= 0; bit--)
        {
            power = power.Square();
            if (bit is not (2 or 4))
                power *= this;
        }

        return power;
    }

    /// <summary>To the power (p - 5) / 8, from which square roots are made.</summary>
    internal readonly Field25519 PowerP58()
    {
        var power = this;
        for (var bit = 250; bit >= 0; bit--)
        {
            power = power.Square();
            if (bit != 1)
                power *= this;
        }

        return power;
    }

    /// <summary>Writes the number in its one form below p.</summary>
    internal readonly void WriteTo(Span<byte> bytes)
    {
        var value = this;
        value.Carry();
        value.Carry();
        value.Carry();
        for (var pass = 0; pass < 2; pass++)
        {
            Field25519 lower = default;
            lower[0] = value[0] - 0xFFED;
            for (var i = 1; i < Limbs - 1; i++)
            {
                lower[i] = value[i] - 0xFFFF - ((lower[i - 1] >> 16) & 1);
                lower[i - 1] &= 0xFFFF;
            }

            lower[Limbs - 1] = value[Limbs - 1] - 0x7FFF - ((lower[Limbs - 2] >> 16) & 1);
            var borrowed = (lower[Limbs - 1] >> 16) & 1;
            lower[Limbs - 2] &= 0xFFFF;
            Swap(ref value, ref lower, 1 - borrowed);
        }

        for (var i = 0; i < Limbs; i++)
        {
            bytes[2 * i] = (byte)value[i];
            bytes[(2 * i) + 1] = (byte)(value[i] >> 8);
        }
    }

    internal readonly bool SameAs(in Field25519 other)
    {
        Span<byte> mine = stackalloc byte[32];
        Span<byte> theirs = stackalloc byte[32];
        WriteTo(mine);
        other.WriteTo(theirs);
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(mine, theirs);
    }

    internal readonly int Parity()
    {
        Span<byte> bytes = stackalloc byte[32];
        WriteTo(bytes);
        return bytes[0] & 1;
    }

    private void Carry()
    {
        Span<long> limbs = this;
        for (var i = 0; i < Limbs; i++)
        {
            var limb = limbs[i] + (1L << 16);
            var carry = limb >> 16;
            limbs[i] = limb - (carry << 16);
            if (i < Limbs - 1)
                limbs[i + 1] += carry - 1;
            else
                limbs[0] += 38 * (carry - 1);
        }
    }
}
