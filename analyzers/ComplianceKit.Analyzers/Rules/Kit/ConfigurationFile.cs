using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.Configuration.Json;
using ComplianceKit.Analyzers.Configuration.Schema;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.Analyzers.Reporting;

namespace ComplianceKit.Analyzers.Rules.Kit;

/// <summary>Checks compliancekit.json: JSON first, then the schema, then what its parts say about each other. The library checks the same when an application starts.</summary>
internal static class ConfigurationFile
{
    private static readonly Lazy<SchemaValidator> Schema = new(static () => new SchemaValidator(CatalogueResource.Read("compliancekit.schema.json")));

    internal static IReadOnlyList<ConfigurationFault> Check(string text)
    {
        if (!JsonParser.TryParse(text, out var root, out var broken))
        {
            return [OfBroken(broken!)];
        }

        // Which basis was meant is not known, so neither is whether it needs a reason.
        var misspelt = Objects(root!, "purposes").Where(static purpose => purpose["basis"]?.Text is not { } basis || !LawfulBases.Exists(basis)).Select(static purpose => purpose.Offset).ToList();
        return Schema.Value.Validate(root!).Where(fault => fault is not { Keyword: "required", Word: "reason" } || !misspelt.Contains(fault.Offset)).Select(OfSchema).Concat(OfMeaning(root!)).OrderBy(static fault => fault.Offset).ToList();
    }

    /// <summary>The length of the value or name that begins at the offset.</summary>
    internal static int LengthAt(string text, int offset)
    {
        if (offset >= text.Length)
        {
            return 0;
        }

        var end = offset + 1;
        if (text[offset] == '"')
        {
            while (end < text.Length && text[end] is not ('"' or '\n'))
            {
                end += text[end] == '\\' ? 2 : 1;
            }

            return Math.Min(end + 1, text.Length) - offset;
        }

        while (char.IsLetterOrDigit(text[offset]) && end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end - offset;
    }

    private static ConfigurationFault OfBroken(JsonFault fault) =>
        ConfigurationFault.Of(fault.Offset, "Config_" + fault.Reason, [fault.Word], LocalText.Resource("Config_MendJson"));

    private static ConfigurationFault OfSchema(SchemaFault fault) => fault.Keyword switch
    {
        "additionalProperties" => ConfigurationFault.Of(fault.Offset, "Config_Unknown", [fault.Word], Instead(fault.Word, fault.Known)),
        "enum" or "const" when fault.Word.Length > 0 => ConfigurationFault.Of(fault.Offset, "Config_Unknown", [fault.Word], Instead(fault.Word, fault.Known)),
        "required" when fault.Word is "reason" => ConfigurationFault.Of(fault.Offset, "Config_NoReason", [], LocalText.Resource("Config_SayWhy")),
        "minLength" or "type" when fault.Name is "reason" => ConfigurationFault.Of(fault.Offset, "Config_NoReason", [], LocalText.Resource("Config_SayWhy")),
        "required" => ConfigurationFault.Of(fault.Offset, "Config_Missing", [fault.Word], LocalText.Resource("Config_Add", LocalText.Verbatim(fault.Word))),
        "type" => ConfigurationFault.Of(fault.Offset, "Config_Type", [fault.Name], LocalText.Resource("Config_UseType", LocalText.Verbatim(fault.Word))),
        "uniqueItems" => ConfigurationFault.Of(fault.Offset, "Config_Twice", [fault.Word], LocalText.Resource("Config_RemoveOne")),
        "minimum" or "maximum" => ConfigurationFault.Of(fault.Offset, "Config_Range", [fault.Word], LocalText.Resource("Config_UseRange", LocalText.Verbatim(string.Join("–", fault.Known)))),
        "minLength" => ConfigurationFault.Of(fault.Offset, "Config_Empty", [fault.Name], LocalText.Resource("Config_FillIn")),
        _ => ConfigurationFault.Of(fault.Offset, "Config_Form", [fault.Name], LocalText.Resource(fault.Name is "id" ? "Config_UseId" : "Config_UseLanguage")),
    };

    private static IEnumerable<ConfigurationFault> OfMeaning(JsonNode root)
    {
        var notices = Objects(root, "notices");
        var purposes = Objects(root, "purposes");
        var declared = notices.Select(static n => n["id"]?.Text).OfType<string>().ToList();
        var places = root["jurisdictions"] is { Items.Count: > 0 } named ? System.Collections.Immutable.ImmutableArray.CreateRange(named.Strings()) : System.Collections.Immutable.ImmutableArray.Create("CN");
        return Repeated(notices, "Config_NoticeTwice").Concat(Repeated(purposes, "Config_PurposeTwice"))
            .Concat(purposes.SelectMany(purpose => OfPurpose(purpose, declared, places)))
            .Concat((root["personal"]?["add"]?.Items ?? []).SelectMany(static added => UnknownKinds(added["kind"] is { } kind ? [kind] : [])));
    }

    private static IEnumerable<ConfigurationFault> OfPurpose(JsonNode purpose, List<string> notices, System.Collections.Immutable.ImmutableArray<string> places)
    {
        foreach (var fault in UnknownKinds(purpose["kinds"]?.Items ?? []))
        {
            yield return fault;
        }

        if (purpose["notice"] is { Text: { } notice } named && !notices.Contains(notice, StringComparer.Ordinal))
        {
            yield return ConfigurationFault.Of(named.Offset, "Config_NoNotice", [notice], Spelling.Nearest(notice, notices) is { } near ? Meant(near) : LocalText.Resource("Config_DeclareNotice"));
        }

        if (purpose["basis"] is not { Text: { } basis } written)
        {
            yield break;
        }

        var marketing = purpose["marketing"] is { IsTrue: true };
        if (marketing && basis is not "consent")
        {
            yield return ConfigurationFault.Of(written.Offset, "Config_MarketingBasis", [basis], LocalText.Resource("Config_MarketingConsent"));
        }
        else if (!LawfulBases.IsKnown(basis, places))
        {
            yield return ConfigurationFault.Of(written.Offset, "Config_BasisUnknownToLaw", [string.Join(", ", places), basis], LocalText.Resource("Config_OtherBasis"));
        }

        if (marketing && purpose["channels"] is not { Items.Count: > 0 })
        {
            yield return ConfigurationFault.Of(purpose["marketing"]!.Offset, "Config_NoChannel", [purpose["id"]?.Text ?? string.Empty], LocalText.Resource("Config_NameChannels"));
        }
    }

    private static IEnumerable<ConfigurationFault> UnknownKinds(IEnumerable<JsonNode> kinds) =>
        from kind in kinds
        where kind.Text is { } id && DataKinds.Find(id) is null
        select ConfigurationFault.Of(kind.Offset, "Config_UnknownKind", [kind.Text!], Spelling.Nearest(kind.Text!, DataKinds.ById.Keys) is { } near ? Meant(near) : LocalText.Resource("Config_SeeKinds"));

    private static IEnumerable<ConfigurationFault> Repeated(IEnumerable<JsonNode> objects, string problem) =>
        objects.Select(static declared => declared["id"]).OfType<JsonNode>().Where(static id => id.Text is not null)
            .GroupBy(static id => id.Text, StringComparer.Ordinal).SelectMany(static same => same.Skip(1))
            .Select(again => ConfigurationFault.Of(again.Offset, problem, [again.Text!], LocalText.Resource("Config_RemoveOne")));

    private static List<JsonNode> Objects(JsonNode root, string name) => (root[name]?.Items ?? []).Where(static item => item.Kind == JsonKind.Object).ToList();

    private static LocalText Meant(string near) => LocalText.Resource("Words_DidYouMean", LocalText.Verbatim(near));

    private static LocalText Instead(string word, IReadOnlyList<string> known) => Spelling.Nearest(word, known) is { } near ? Meant(near)
        : known.Count > 0 ? LocalText.Resource("Config_UseOneOf", LocalText.Join(known.Select(LocalText.Verbatim)))
        : LocalText.Resource("Config_Remove");
}
