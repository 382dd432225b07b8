using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Law;

/// <summary>The catalogue as the report reads it: rules, duties, audit guideline, kinds of personal information.</summary>
internal sealed class FactBook
{
    private static readonly Lazy<FactBook> Shipped = new(static () => new FactBook());

    private readonly FrozenDictionary<string, Obligation> obligations;
    private readonly FrozenDictionary<string, DataKindFact> kinds;
    private readonly FrozenDictionary<string, Rule> rules;

    private FactBook()
    {
        using var laws = Open("law.obligations.json");
        var instruments = laws.RootElement.GetProperty("instruments");
        obligations = laws.RootElement.GetProperty("obligations").EnumerateArray().Select(o => ReadObligation(o, instruments)).ToFrozenDictionary(static o => o.Id, StringComparer.Ordinal);
        using var data = Open("data-kinds.json");
        kinds = data.RootElement.GetProperty("kinds").EnumerateArray()
            .Select(static k => new DataKindFact(Id(k), Bilingual.Read(k.GetProperty("name")), k.GetProperty("sensitive").GetBoolean()))
            .ToFrozenDictionary(static k => k.Id, StringComparer.Ordinal);
        using var serve = Open("rules.json");
        Violations = [.. serve.RootElement.GetProperty("violations").EnumerateObject().Select(static v => KeyValuePair.Create(v.Name, Bilingual.Read(v.Value)))];
        var texts = new RuleTexts();
        rules = serve.RootElement.GetProperty("rules").EnumerateArray().Select(r => ReadRule(r, texts)).ToFrozenDictionary(static r => r.Id, StringComparer.Ordinal);
        Texts = texts;
        using var guideline = Open("law.audit-guideline.json");
        var introductory = guideline.RootElement.GetProperty("introductory").EnumerateArray().Select(static n => n.GetInt32()).ToHashSet();
        GuidelineLaw = guideline.RootElement.GetProperty("annexOf").GetString()!;
        Guideline = [.. guideline.RootElement.GetProperty("items").EnumerateArray().Select(ReadItem).Where(i => !introductory.Contains(i.Number))];
    }

    public static FactBook Instance => Shipped.Value;

    /// <summary>The kinds of violation, in the order of the report.</summary>
    public ImmutableArray<KeyValuePair<string, BilingualText>> Violations { get; }

    public ImmutableArray<GuidelineItem> Guideline { get; }

    /// <summary>Id of the duty that the guideline is annexed to.</summary>
    public string GuidelineLaw { get; }

    public RuleTexts Texts { get; }

    public IEnumerable<Rule> Rules => rules.Values.OrderBy(static r => r.Id, StringComparer.Ordinal);

    /// <summary>What stands in no catalogue is still reported, under its id.</summary>
    public Rule RuleOf(string id) => rules.TryGetValue(id, out var rule) ? rule : new Rule(id, "health", [], [])
    {
        Title = Bilingual.Same(id),
        Description = Bilingual.Same(id),
        Remedy = new BilingualText("", ""),
    };

    public Obligation? ObligationOf(string id) => obligations.GetValueOrDefault(id);

    public DataKindFact KindOf(string id) => kinds.TryGetValue(id, out var kind) ? kind : new DataKindFact(id, Bilingual.Same(id), Sensitive: false);

    private static JsonDocument Open(string name) => JsonDocument.Parse(Embedded.Read("Catalogue." + name));

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    private static Obligation ReadObligation(JsonElement o, JsonElement instruments)
    {
        var instrument = instruments.GetProperty(o.GetProperty("instrument").GetString()!);
        return new Obligation(
            Id(o),
            Bilingual.Read(instrument.GetProperty("name")),
            instrument.GetProperty("jurisdiction").GetString()!,
            o.GetProperty("article").GetString()!,
            Bilingual.Read(o.GetProperty("duty")),
            o.GetProperty("verified").GetBoolean())
        {
            Since = Day(o.GetProperty("since")),
            Until = Day(o.GetProperty("until")),
        };
    }

    /// <summary>Some beginnings are known to the month or year only; such a duty is in force from its first day.</summary>
    private static DateOnly? Day(JsonElement element) => element.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(element.GetString(), (string[])["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Rule ReadRule(JsonElement r, RuleTexts texts)
    {
        var id = Id(r);
        return new Rule(id, r.GetProperty("violation").GetString()!, Strings(r, "law"), Strings(r, "audit"))
        {
            Title = texts.Find(id + "_Title") ?? Bilingual.Same(id),
            Description = texts.Find(id + "_Description") ?? Bilingual.Same(id),
            Remedy = RulePages.Remedy(id),
            IsCore = EnforcePreset.Errors.Contains(id),
        };
    }

    private static GuidelineItem ReadItem(JsonElement i) => new(
        i.GetProperty("item").GetInt32(),
        Bilingual.Read(i.GetProperty("title")),
        Strings(i, "law"),
        i.GetProperty("verified").GetBoolean(),
        [.. i.GetProperty("parts").EnumerateArray().Select(static p => new GuidelinePart(p.GetProperty("no").GetString()!, Bilingual.Read(p.GetProperty("title")), p.GetProperty("evidence").GetString()!, p.GetProperty("verified").GetBoolean()))]);

    private static ImmutableArray<string> Strings(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(static s => s.GetString()!)];
}
