using System.Collections.Frozen;
using System.Text;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>Kinds and channels as the canonical bytes name them: snake case, for ever.</summary>
internal static class EventNames
{
    private static readonly FrozenDictionary<LedgerEventKind, string> Kinds = Names<LedgerEventKind>();
    private static readonly FrozenDictionary<string, LedgerEventKind> KindsByName = Kinds.ToFrozenDictionary(static p => p.Value, static p => p.Key, StringComparer.Ordinal);
    private static readonly FrozenDictionary<Channel, string> Channels = Names<Channel>();
    private static readonly FrozenDictionary<string, Channel> ChannelsByName = Channels.ToFrozenDictionary(static p => p.Value, static p => p.Key, StringComparer.Ordinal);

    internal static string Of(LedgerEventKind kind) => Kinds.TryGetValue(kind, out var name) ? name : throw new ArgumentException($"There is no event kind {(int)kind}.", nameof(kind));

    internal static string Of(Channel channel) => Channels.TryGetValue(channel, out var name) ? name : throw new ArgumentException($"There is no channel {(int)channel}.", nameof(channel));

    internal static LedgerEventKind Kind(string name) => KindsByName.TryGetValue(name, out var kind) ? kind : throw new FormatException("The entry has a kind that this version does not know.");

    internal static Channel Channel(string name) => ChannelsByName.TryGetValue(name, out var channel) ? channel : throw new FormatException("The entry has a channel that this version does not know.");

    private static FrozenDictionary<T, string> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(static value => value, static value => Snake(value.ToString()));

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
