using System.Buffers;
using System.Text.Json;

namespace ComplianceKit.Ledger.Keys;

/// <summary>The file that holds the keys of one log: JSON, readable by its owner only, written once and then only to rotate.</summary>
internal static class KeyFile
{
    internal const string Name = "ledger.keys";

    private const string Form = "compliancekit-ledger-keys/1";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal static bool Exists(string directory) => File.Exists(Path.Combine(directory, Name));

    /// <summary>Writes new keys so that after a crash either the whole file is there or none.</summary>
    internal static void Write(string directory, LedgerKeys keys)
    {
        var path = Path.Combine(directory, Name);
        var draft = path + ".new";
        try
        {
            CreateDirectory(directory);
            File.Delete(draft);
            using (var file = new FileStream(draft, OwnerOnlyOptions(FileMode.CreateNew)))
            {
                file.Write(Serialize(keys));
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerKeyException($"The keys of log {keys.Log} cannot be written to '{path}' ({error.GetType().Name}). Give the process the right to create files there, or choose another key directory.", error);
        }
    }

    /// <exception cref="LedgerKeyException">The file cannot be used.</exception>
    internal static LedgerKeys Read(string directory, LogId log)
    {
        var path = Path.Combine(directory, Name);
        try
        {
            var keys = Parse(File.ReadAllBytes(path));
            return keys.Log == log ? keys : throw new LedgerKeyException($"The key file '{path}' belongs to log {keys.Log}, not to log {log}. Give each log its own key directory.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerKeyException($"The key file '{path}' cannot be read ({error.GetType().Name}). Give the process the right to read it, or restore it from its backup.", error);
        }
        catch (Exception error) when (error is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new LedgerKeyException($"The key file '{path}' is damaged. Restore it from its backup; without it nothing can be added to the log, and nobody's facts can be read.", error);
        }
    }

    /// <summary>Whether others than the owner may read the file.</summary>
    internal static bool IsOpenToOthers(string directory) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path.Combine(directory, Name)) & ~OwnerOnly) != UnixFileMode.None;

    internal static void CreateDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
    }

    internal static FileStreamOptions OwnerOnlyOptions(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private static ReadOnlySpan<byte> Serialize(LedgerKeys keys)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("form", Form);
        json.WriteString("log", keys.Log.Origin);
        json.WriteString("publicKey", keys.Signer.Key.ToString());
        json.WriteBase64String("instance", keys.Instance);
        json.WriteBase64String("signing", keys.Seed);
        Write(json, "tags", keys.Tags.Select(static tag => tag.Secret));
        Write(json, "retries", [keys.Retries.Secret]);
        Write(json, "wrapping", keys.Wrapping.Secrets);
        json.WriteEndObject();
        json.Flush();
        return output.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<SecretKey> keys)
    {
        json.WriteStartArray(name);
        foreach (var key in keys)
        {
            json.WriteStartObject();
            json.WriteNumber("number", key.Number);
            json.WriteBase64String("key", key.Bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static LedgerKeys Parse(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        if (root.GetProperty("form").GetString() != Form)
            throw new LedgerUnsupportedException("The key file was written by a newer version of ComplianceKit; update this application.");
        var keys = new LedgerKeys(
            new(root.GetProperty("log").GetString()!),
            root.GetProperty("instance").GetBytesFromBase64(),
            root.GetProperty("signing").GetBytesFromBase64(),
            Secrets(root, "tags"),
            Secrets(root, "retries")[^1],
            Secrets(root, "wrapping"));
        return keys.Instance.Length == SubjectId.Size && keys.Signer.Key.ToString() == root.GetProperty("publicKey").GetString()
            ? keys
            : throw new FormatException("The parts of the key file do not fit each other.");
    }

    private static List<SecretKey> Secrets(JsonElement root, string name)
    {
        var secrets = root.GetProperty(name).EnumerateArray().Select(static key => new SecretKey(key.GetProperty("number").GetInt32(), key.GetProperty("key").GetBytesFromBase64())).ToList();
        return secrets.Count > 0 && secrets.TrueForAll(static key => key.Bytes.Length == SecretKey.Size) ? secrets : throw new FormatException($"The key file has no usable '{name}'.");
    }
}
