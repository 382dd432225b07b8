namespace ComplianceKit.Ledger.Keys;

/// <summary>A symmetric key under its number; the newest number is used for what is new, every number for what is there.</summary>
internal sealed record SecretKey(int Number, byte[] Bytes)
{
    internal const int Size = 32;

    public override string ToString() => $"key {Number}";
}
