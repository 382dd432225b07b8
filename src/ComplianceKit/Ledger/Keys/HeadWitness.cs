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
    private const int NumberAt = sizeof(long) + Sha256Digest.Size;
    private const int ContentSize = NumberAt + sizeof(long);
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

    /// <summary>The newest head that was witnessed, without creating or changing anything.</summary>
    internal static WitnessedHead? Find(string directory, LedgerKeys keys)
    {
        try
        {
            using var witness = new HeadWitness(File.OpenHandle(Path.Combine(directory, Name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite), keys);
            return witness.Read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The newest head that was witnessed; null when there is none.</summary>
    internal WitnessedHead? Read() => new[] { ReadSlot(0), ReadSlot(SlotDistance) }.OfType<WitnessedHead>().MaxBy(static witnessed => (witnessed.Head.Size, witnessed.Checkpoints));

    internal void Write(WitnessedHead witnessed)
    {
        Span<byte> slot = stackalloc byte[SlotSize];
        BinaryPrimitives.WriteInt64BigEndian(slot, witnessed.Head.Size);
        BinaryPrimitives.WriteInt64BigEndian(slot[NumberAt..], witnessed.Checkpoints);
        witnessed.Head.Root.AsSpan().CopyTo(slot[sizeof(long)..]);
        keys.Authenticate(slot[..ContentSize]).CopyTo(slot[ContentSize..]);
        RandomAccess.Write(file, slot, second ? SlotDistance : 0);
        second = !second;
    }

    public void Dispose() => file.Dispose();

    private WitnessedHead? ReadSlot(int offset)
    {
        Span<byte> slot = stackalloc byte[SlotSize];
        if (RandomAccess.Read(file, slot, offset) != SlotSize || !CryptographicOperations.FixedTimeEquals(keys.Authenticate(slot[..ContentSize]), slot[ContentSize..]))
            return null;
        return new(new(keys.Log, BinaryPrimitives.ReadInt64BigEndian(slot), new(slot[sizeof(long)..NumberAt])), BinaryPrimitives.ReadInt64BigEndian(slot[NumberAt..ContentSize]));
    }
}

/// <summary>A head, and how many checkpoints had been signed by then.</summary>
internal sealed record WitnessedHead(LedgerHead Head, long Checkpoints);
