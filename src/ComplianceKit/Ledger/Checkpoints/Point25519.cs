using System.Runtime.InteropServices;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>A point of the curve edwards25519 in extended coordinates (RFC 8032, 5.1.4).</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Point25519
{
    private Field25519 x;
    private Field25519 y;
    private Field25519 z;
    private Field25519 t;

    /// <summary>The point B that the signatures are made with: y = 4/5, x even.</summary>
    internal static Point25519 Base { get; } = BasePoint();

    /// <summary>The sum; the same steps whatever the points are, doubling included.</summary>
    public static Point25519 operator +(in Point25519 p, in Point25519 q)
    {
        var a = (p.y - p.x) * (q.y - q.x);
        var b = (p.x + p.y) * (q.x + q.y);
        var c = p.t * q.t * Field25519.TwiceD;
        var d = p.z * q.z;
        d += d;
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new() { x = e * f, y = h * g, z = g * f, t = e * h };
    }

    /// <summary>The multiple by a scalar of 256 bits, little-endian: one doubling and one addition for every bit, whatever it is.</summary>
    internal static Point25519 Multiply(Point25519 point, ReadOnlySpan<byte> scalar)
    {
        var sum = new Point25519 { y = Field25519.One, z = Field25519.One };
        for (var i = 255; i >= 0; i--)
        {
            long bit = (scalar[i / 8] >> (i & 7)) & 1;
            Swap(ref sum, ref point, bit);
            point += sum;
            sum += sum;
            Swap(ref sum, ref point, bit);
        }

        return sum;
    }

    /// <summary>Reads a point; refuses what RFC 8032, 5.1.3 refuses: numbers not below p, numbers off the curve, a negative zero.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out Point25519 point)
    {
        point = default;
        var sign = bytes[31] >> 7;
        var ordinate = Field25519.FromBytes(bytes);
        Span<byte> canonical = stackalloc byte[32];
        ordinate.WriteTo(canonical);
        canonical[31] |= (byte)(sign << 7);
        if (!canonical.SequenceEqual(bytes))
            return false;

        // x^2 = u/v, and a candidate root is u v^3 (u v^7)^((p-5)/8).
        var u = ordinate.Square() - Field25519.One;
        var v = (Field25519.D * ordinate.Square()) + Field25519.One;
        var v3 = v.Square() * v;
        var root = u * v3 * (u * v3 * v3 * v).PowerP58();
        if (!(v * root.Square()).SameAs(u))
            root *= Field25519.RootOfMinusOne;
        if (!(v * root.Square()).SameAs(u) || (root.SameAs(Field25519.Zero) && sign == 1))
            return false;
        if (root.Parity() != sign)
            root = Field25519.Zero - root;
        point = new() { x = root, y = ordinate, z = Field25519.One, t = root * ordinate };
        return true;
    }

    internal readonly Point25519 Negate() => new() { x = Field25519.Zero - x, y = y, z = z, t = Field25519.Zero - t };

    internal readonly void WriteTo(Span<byte> bytes)
    {
        var inverse = z.Invert();
        (y * inverse).WriteTo(bytes);
        bytes[31] |= (byte)((x * inverse).Parity() << 7);
    }

    private static void Swap(ref Point25519 p, ref Point25519 q, long bit)
    {
        Field25519.Swap(ref p.x, ref q.x, bit);
        Field25519.Swap(ref p.y, ref q.y, bit);
        Field25519.Swap(ref p.z, ref q.z, bit);
        Field25519.Swap(ref p.t, ref q.t, bit);
    }

    private static Point25519 BasePoint()
    {
        Span<byte> bytes = stackalloc byte[32];
        bytes.Fill(0x66);
        bytes[0] = 0x58;
        return TryRead(bytes, out var point) ? point : throw new InvalidOperationException("The base point is on the curve.");
    }
}
