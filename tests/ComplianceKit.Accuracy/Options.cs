namespace ComplianceKit.Accuracy;

/// <summary>What stands behind the command: <c>--name value</c> pairs, each once.</summary>
internal sealed class Options
{
    private static readonly string[] Known = ["--labels", "--locations", "--source", "--systems", "--show"];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal static Options Read(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!Known.Contains(arguments[i], StringComparer.Ordinal))
            {
                throw new UsageException($"'{arguments[i]}' is not an option.");
            }

            if (i + 1 == arguments.Length)
            {
                throw new UsageException($"'{arguments[i]}' needs a value.");
            }

            if (!options._values.TryAdd(arguments[i], arguments[i + 1]))
            {
                throw new UsageException($"'{arguments[i]}' stands twice.");
            }
        }

        return options;
    }

    internal string? Get(string name) => _values.GetValueOrDefault(name);

    internal string Need(string name) => Get(name) ?? throw new UsageException($"'{name}' is missing.");
}
