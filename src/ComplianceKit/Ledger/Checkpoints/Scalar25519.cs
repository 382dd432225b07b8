namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>Numbers modulo the order of the base point, L = 2^252 + 27742317777372353535851937790883648493; the same steps for every value.</summary>
internal static class Scalar25519
{
    private static ReadOnlySpan<byte> Order =>
    [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];

    /// <summary>Whether a scalar is below L; a signature with another form of the same number is refused.</summary>
    internal static bool IsReduced(ReadOnlySpan<byte> scalar)
    {
        for (var i = 31; i >= 0; i--)
        {
            if (scalar[i] != Order[i])
                return scalar[i] < Order[i];
        }

        return false;
    }

    /// <summary>Reduces 64 bytes, little-endian.</summary>
    internal static void Reduce(Span<byte> result, ReadOnlySpan<byte> wide)
    {
        Span<long> digits = stackalloc long[64];
        for (var i = 0; i < 64; i++)
            digits[i] = wide[i];
        Reduce(result, digits);
    }

    /// <summary>a·b + c.</summary>
    internal static void MultiplyAdd(Span<byte> result, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c)
    {
        Span<long> digits = stackalloc long[64];
        digits.Clear();
        for (var i = 0; i < 32; i++)
        {
            digits[i] += c[i];
            for (var j = 0; j < 32; j++)
                digits[i + j] += (long)a[i] * b[j];
        }

        Reduce(result, digits);
        digits.Clear();
    }

    private static void Reduce(Span<byte> result, Span<long> digits)
    {
        for (var i = 63; i >= 32; i--)
        {
            long carry = 0;
            var j = i - 32;
            for (; j < i - 12; j++)
            {
                digits[j] += carry - (16 * digits[i] * Order[j - (i - 32)]);
                carry = (digits[j] + 128) >> 8;
                digits[j] -= carry << 8;
            }

            digits[j] += carry;
            digits[i] = 0;
        }

        long borrow = 0;
        var top = digits[31] >> 4;
        for (var j = 0; j < 32; j++)
        {
            digits[j] += borrow - (top * Order[j]);
            borrow = digits[j] >> 8;
            digits[j] &= 255;
        }

        for (var j = 0; j < 32; j++)
            digits[j] -= borrow * Order[j];
        for (var i = 0; i < 32; i++)
        {
            digits[i + 1] += digits[i] >> 8;
            result[i] = (byte)digits[i];
        }
    }
}
