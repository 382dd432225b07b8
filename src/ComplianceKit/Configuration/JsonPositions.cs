using System.Globalization;
using System.Text.Json;

namespace ComplianceKit.Configuration;

/// <summary>On which line each value of a JSON text begins, by its path, and which names stand twice: what a deserializer does not tell.</summary>
internal sealed class JsonPositions
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<(string Path, int Line)> repeated = [];

    private JsonPositions()
    {
    }

    internal IReadOnlyList<(string Path, int Line)> Repeated => repeated;

    /// <summary>The line of a value, or of the nearest value around it that is there.</summary>
    internal int LineOf(string path)
    {
        while (true)
        {
            if (lines.TryGetValue(path, out var line))
                return line;
            var parent = path.LastIndexOfAny(['.', '[']);
            if (parent <= 0)
                return 1;
            path = path[..parent];
        }
    }

    /// <exception cref="JsonException">The text is no JSON.</exception>
    internal static JsonPositions Of(ReadOnlySpan<byte> json)
    {
        var positions = new JsonPositions();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var line = 1;
        var counted = 0;
        var around = new Stack<(string Path, int Index)>(); // Index is -1 inside an object
        var path = "$";
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path = around.Peek().Path + "." + reader.GetString();
                    positions.Add(path, line);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    around.Pop();
                    continue;
                default:
                    break;
            }

            if (around.TryPeek(out var parent) && parent.Index >= 0)
            {
                around.Pop();
                around.Push((parent.Path, parent.Index + 1));
                path = parent.Path + "[" + parent.Index.ToString(CultureInfo.InvariantCulture) + "]";
                positions.lines[path] = line;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                around.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
        }

        return positions;
    }

    private void Add(string path, int line)
    {
        if (!lines.TryAdd(path, line))
            repeated.Add((path, line));
    }
}
