using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace ComplianceKit.Ledger.Keys;

/// <summary>The newest head, kept beside the keys: an old copy of the database put back in place is found against it.</summary>
/// <remarks>Two slots, written in turn and each authenticated, so that a torn write leaves the other. Not flushed to disk with every commit: after a power loss it may be older than the database, never newer.</remarks>
internal sealed class HeadWitness : IDisposable
{
    internal const string Name = "ledger.head";

    private const int SlotDistance = 4096;
    private const int ContentSize = sizeof(long) + Sha256Digest.Size;
    private const int SlotSize = ContentSize + 32;

    private readonly SafeFileHandle file;
    private readonly LedgerKeys keys;
    private bool second;

    private HeadWitness(SafeFileHandle file, LedgerKeys keys) => (this.file, this.keys) = (file, keys);

    /// <exception cref="LedgerKeyException">The file cannot be opened.</exception>
    internal static HeadWitness Open(string directory, LedgerKeys keys)
    {
        var path = Path.Combine(directory, Name);
        try
        {
            if (!File.Exists(path))
            {
                using var created = new FileStream(path, KeyFile.OwnerOnlyOptions(FileMode.OpenOrCreate));
                created.SetLength(2 * SlotDistance);
                created.Flush(flushToDisk: true);
            }

            return new(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite), keys);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerKeyException($"The head witness '{path}' cannot be opened ({error.GetType().Name}). Give the process the right to read and write it.", error);
        }
    }

    /// <summary>The newest head that was witnessed; null when there is none.</summary>
    internal LedgerHead? Read() => new[] { ReadSlot(0), ReadSlot(SlotDistance) }.OfType<LedgerHead>().MaxBy(static head => head.Size);

    internal void Write(LedgerHead head)
    {
        Span<byte> slot = stackalloc byte[SlotSize];
        BinaryPrimitives.WriteInt64BigEndian(slot, head.Size);
        head.Root.AsSpan().CopyTo(slot[sizeof(long)..]);
        keys.Authenticate(slot[..ContentSize]).CopyTo(slot[ContentSize..]);
        RandomAccess.Write(file, slot, second ? SlotDistance : 0);
        second = !second;
    }

    public void Dispose() => file.Dispose();

    private LedgerHead? ReadSlot(int offset)
    {
        Span<byte> slot = stackalloc byte[SlotSize];
        if (RandomAccess.Read(file, slot, offset) != SlotSize || !CryptographicOperations.FixedTimeEquals(keys.Authenticate(slot[..ContentSize]), slot[ContentSize..]))
            return null;
        return new(keys.Log, BinaryPrimitives.ReadInt64BigEndian(slot), new(slot[sizeof(long)..ContentSize]));
    }
}
