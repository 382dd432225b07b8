using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceKit.Configuration;

/// <summary>Reads compliancekit.json, checks what it means, and reports everything that is wrong at once, each with path, line and remedy.</summary>
internal sealed class ConfigurationReader
{
    private const int MostDays = 36_525;

    private readonly JsonPositions positions;
    private readonly List<ConfigurationProblem> problems = [];

    private ConfigurationReader(JsonPositions positions) => this.positions = positions;

    /// <exception cref="ComplianceConfigurationException">It cannot be used.</exception>
    internal static ComplianceConfiguration Read(ReadOnlySpan<byte> json, string source)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            var reader = new ConfigurationReader(JsonPositions.Of(json));
            var document = JsonSerializer.Deserialize(json, ConfigurationJson.Default.ConfigurationDocument);
            var configuration = reader.Check(document, source);
            return configuration is not null && reader.problems.Count == 0
                ? configuration
                : throw new ComplianceConfigurationException(source, [.. reader.problems.OrderBy(static problem => problem.Line)]);
        }
        catch (JsonException error)
        {
            throw new ComplianceConfigurationException(source, [new(error.Path ?? "$", (int)(error.LineNumber ?? 0) + 1, Describe(error))], error);
        }
    }

    /// <summary>Without a path the text is no JSON at all; with one it is, and a value is of another kind than the schema says.</summary>
    private static BilingualText Describe(JsonException error) => error.Path is null
        ? new($"The file is no valid JSON here: look for a missing or superfluous comma, quote or bracket, here or just before. ({Plain(error)})", $"此处不是有效的 JSON：请检查此处或其前是否缺少或多出逗号、引号或括号。（{Plain(error)}）")
        : new($"The value is not of the kind that the schema asks for: see compliancekit.schema.json. ({Plain(error)})", $"该值的类型不符合格式要求：请见 compliancekit.schema.json。（{Plain(error)}）");

    /// <summary>The message without the tail that repeats path and line.</summary>
    private static string Plain(JsonException error)
    {
        var tail = error.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        tail = tail < 0 ? error.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal) : tail;
        return tail < 0 ? error.Message : error.Message[..tail];
    }

    private void Report(string path, string english, string chinese) => problems.Add(new(path, positions.LineOf(path), new(english, chinese)));

    private ComplianceConfiguration? Check(ConfigurationDocument? document, string source)
    {
        if (document is null)
        {
            Report("$", "The file holds null. Begin with { \"version\": 1, \"purposes\": [] }.", "文件内容为 null。请以 { \"version\": 1, \"purposes\": [] } 开始。");
            return null;
        }

        foreach (var (path, line) in positions.Repeated)
            problems.Add(new(path, line, new("The name stands twice; remove one.", "该名称出现了两次；请删除其中一个。")));
        ReportUnknown("$", document.Unknown);
        if (document.Version != 1)
            Report("$.version", "Write \"version\": 1; this release reads no other version.", "请写 \"version\": 1；当前版本只支持 1。");
        if (document.ServiceCategory is < 1 or > 39)
            Report("$.serviceCategory", "There are 39 service categories, numbered from 1.", "服务类别编号为 1 到 39。");

        var controller = CheckController(document.Controller);
        var jurisdictions = Words(document.Jurisdictions, "$.jurisdictions", ConfigurationWords.Jurisdictions);
        var notices = CheckNotices(document.Notices ?? []);
        var purposes = CheckPurposes(document.Purposes ?? [], [.. notices.Select(static notice => notice.Id)]);
        return new(source, controller, jurisdictions.IsEmpty ? [Jurisdiction.China] : jurisdictions, document.ServiceCategory, purposes, notices);
    }

    private ControllerId? CheckController(ControllerDocument? controller)
    {
        if (controller is null)
            return null;
        ReportUnknown("$.controller", controller.Unknown);
        if (!CheckId(controller.Id, "$.controller"))
            return null;
        return new(controller.Id!, string.IsNullOrWhiteSpace(controller.Name) ? controller.Id! : controller.Name);
    }

    private ImmutableArray<NoticeDefinition> CheckNotices(NoticeDocument?[] documents)
    {
        var notices = ImmutableArray.CreateBuilder<NoticeDefinition>();
        for (var i = 0; i < documents.Length; i++)
        {
            var path = $"$.notices[{i}]";
            if (documents[i] is not { } notice)
            {
                Report(path, "A notice is an object with id and version.", "通知应为包含 id 和 version 的对象。");
                continue;
            }

            ReportUnknown(path, notice.Unknown);
            if (!CheckId(notice.Id, path))
                continue;
            if (string.IsNullOrWhiteSpace(notice.Version))
                Report(path + ".version", "Say which version of the notice is shown, for example \"2026-01\".", "请写明通知的版本，例如 \"2026-01\"。");
            if (notices.Any(other => string.Equals(other.Id, notice.Id, StringComparison.Ordinal)))
                Report(path + ".id", $"The notice '{notice.Id}' is declared twice.", $"通知“{notice.Id}”重复声明。");
            notices.Add(new(notice.Id!, notice.Version ?? string.Empty, [.. (notice.Languages ?? []).OfType<string>()]));
        }

        return notices.ToImmutable();
    }

    private ImmutableArray<PurposeDefinition> CheckPurposes(PurposeDocument?[] documents, ImmutableArray<string> notices)
    {
        var purposes = ImmutableArray.CreateBuilder<PurposeDefinition>();
        for (var i = 0; i < documents.Length; i++)
        {
            var path = $"$.purposes[{i}]";
            if (documents[i] is not { } document)
                Report(path, "A purpose is an object with id and basis.", "目的应为包含 id 和 basis 的对象。");
            else if (CheckPurpose(document, path, notices) is not { } purpose)
                continue;
            else if (purposes.Any(other => other.Id == purpose.Id))
                Report(path + ".id", $"The purpose '{purpose.Id}' is declared twice.", $"目的“{purpose.Id}”重复声明。");
            else
                purposes.Add(purpose);
        }

        return purposes.ToImmutable();
    }

    private PurposeDefinition? CheckPurpose(PurposeDocument document, string path, ImmutableArray<string> notices)
    {
        ReportUnknown(path, document.Unknown);
        var kinds = Words(document.Kinds, path + ".kinds", ConfigurationWords.Kinds);
        var channels = Words(document.Channels, path + ".channels", ConfigurationWords.Channels);
        if (document.Notice is { } notice && !notices.Contains(notice, StringComparer.Ordinal))
            Report(path + ".notice", $"No notice '{notice}' is declared; add it under notices.", $"未声明通知“{notice}”；请在 notices 中添加。");
        if (document.RetentionDays is < 1 or > MostDays)
            Report(path + ".retentionDays", $"Keep information for 1 to {MostDays} days (a hundred years), or leave it out.", $"保存期限应为 1 至 {MostDays} 天（一百年），或不填写。");
        if (!CheckId(document.Id, path))
            return null;
        if (document.Basis is null || !ConfigurationWords.Bases.TryGetValue(document.Basis, out var basis))
        {
            Report(path + ".basis", $"Name the legal basis: one of {string.Join(", ", ConfigurationWords.Bases.Keys.Order(StringComparer.Ordinal))} (PIPL 13).", $"请写明合法性基础：{string.Join("、", ConfigurationWords.Bases.Keys.Order(StringComparer.Ordinal))} 之一（个人信息保护法第十三条）。");
            return null;
        }

        if (basis != Basis.Consent && string.IsNullOrWhiteSpace(document.Reason))
            Report(path + ".reason", "Say in a sentence why this basis applies; only consent needs no reason.", "请用一句话说明为何适用该基础；只有同意无需理由。");
        if (document.Marketing && basis != Basis.Consent)
            Report(path + ".basis", "Marketing rests on consent; no other basis covers commercial messages.", "营销必须以同意为基础；其他基础不能用于商业性信息。");
        if (document.Marketing && channels.IsEmpty)
            Report(path + ".channels", "Name the channels on which the commercial messages go out.", "请写明发送商业性信息的渠道。");
        return new(new(document.Id!), Name(document), basis)
        {
            Reason = document.Reason,
            Kinds = kinds,
            Notice = document.Notice,
            Channels = channels,
            IsMarketing = document.Marketing,
            Retention = document.RetentionDays is { } days and <= MostDays ? TimeSpan.FromDays(days) : null,
        };
    }

    private static BilingualText Name(PurposeDocument document)
    {
        var names = document.Name ?? [];
        var english = names.GetValueOrDefault("en") ?? names.Values.FirstOrDefault() ?? document.Id!;
        return new(english, names.GetValueOrDefault("zh-Hans") ?? names.GetValueOrDefault("zh") ?? english);
    }

    private bool CheckId(string? id, string path)
    {
        if (id is { Length: > 0 and <= 64 } && id[0] != '-' && id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return true;
        Report(path + ".id", "Give an id of at most 64 lower-case letters, digits and hyphens, for example \"viewing\".", "请填写 id：不超过 64 个小写字母、数字或连字符，例如 \"viewing\"。");
        return false;
    }

    private ImmutableArray<T> Words<T>(string?[]? words, string path, FrozenDictionary<string, T> known)
    {
        var found = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < words?.Length; i++)
        {
            if (words[i] is { } word && known.TryGetValue(word, out var value))
                found.Add(value);
            else
                Report($"{path}[{i}]", $"'{words[i]}' is not known here; use one of {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.", $"不认识“{words[i]}”；可用：{string.Join("、", known.Keys.Order(StringComparer.Ordinal))}。");
        }

        return found.ToImmutable();
    }

    private void ReportUnknown(string path, Dictionary<string, JsonElement>? unknown)
    {
        foreach (var name in unknown?.Keys ?? Enumerable.Empty<string>())
            Report(path + "." + name, "This name is not known here; correct its spelling or remove it.", "此处没有这个名称；请更正拼写或删除。");
    }
}
