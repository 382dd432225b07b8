using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>report.sarif: SARIF 2.1.0 as code-scanning importers read it, with code flows, fingerprints and suppressions. Its texts are in one language.</summary>
internal sealed class SarifReport(bool chinese)
{
    private const string Root = "%SRCROOT%";

    public string Render(AuditReport report)
    {
        var index = report.Rules.Select(static (rule, i) => (rule.Id, i)).ToDictionary(static r => r.Id, static r => r.i, StringComparer.Ordinal);
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(report) },
                ["automationDetails"] = new JsonObject { ["id"] = "compliancekit/audit/" },
                // The schema knows language and region, no script.
                ["language"] = chinese ? "zh-CN" : "en-US",
                ["columnKind"] = "utf16CodeUnits",
                ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["description"] = Message(Text.Get("sarif.root")) } },
                ["invocations"] = new JsonArray(new JsonObject
                {
                    ["executionSuccessful"] = report.Result.Verdict != AuditVerdict.Incomplete,
                    ["commandLine"] = report.Origin.Command,
                    ["toolExecutionNotifications"] = List(report.BlindSpots, Notification),
                }),
                ["results"] = List(report.Findings, f => Result(f, index[f.Rule], report.Result.Gone is not null)),
            }),
        };
        return log.ToJsonString(JsonReport.Options) + "\n";
    }

    private static JsonArray List<T>(ImmutableArray<T> items, Func<T, JsonNode> convert) => new([.. items.Select(convert)]);

    private static JsonArray Words(ImmutableArray<string> words) => List(words, static w => JsonValue.Create(w));

    private static string LevelName(FindingLevel level) => level.ToString().ToLowerInvariant();

    private JsonObject Message(BilingualText text) => new() { ["text"] = text.In(chinese) };

    private JsonObject Driver(AuditReport report) => new()
    {
        ["name"] = "ComplianceKit",
        ["version"] = report.Origin.Tool,
        ["semanticVersion"] = report.Origin.Tool,
        ["informationUri"] = "https://github.com/compliancekit/compliancekit",
        ["rules"] = List(report.Rules, r => Rule(r, report)),
    };

    private JsonObject Rule(ReportedRule rule, AuditReport report) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Message(rule.Title),
        ["fullDescription"] = Message(rule.Description),
        ["helpUri"] = rule.Page,
        ["help"] = new JsonObject { ["text"] = rule.Remedy.In(chinese) is { Length: > 0 } remedy ? remedy : rule.Description.In(chinese), ["markdown"] = Help(rule, report) },
        ["defaultConfiguration"] = new JsonObject { ["level"] = LevelName(report.Findings.Where(f => f.Rule == rule.Id).Min(static f => f.Level)) },
        ["properties"] = new JsonObject
        {
            ["tags"] = new JsonArray("privacy", "security", rule.Violation),
            ["violation"] = rule.Violation,
            ["law"] = Words(rule.Law),
            ["auditParts"] = Words(rule.AuditParts),
        },
    };

    private string Help(ReportedRule rule, AuditReport report)
    {
        var laws = report.Law.Where(l => rule.Law.Contains(l.Id, StringComparer.Ordinal)).Select(l =>
            $"- {l.Instrument.In(chinese)} {Text.Get("law.article", l.Article).In(chinese)}: {l.Duty.In(chinese)}{(l.Verified ? "" : " " + Text.Get("law.unverified").In(chinese))}");
        return string.Join('\n', [rule.Description.In(chinese), "", rule.Remedy.In(chinese), "", .. laws]).Trim();
    }

    private JsonObject Result(Finding finding, int rule, bool compared)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = rule,
            ["level"] = LevelName(finding.Level),
            ["message"] = Message(finding.Message),
            ["locations"] = finding.Location is { } place ? new JsonArray(Location(place, finding.Excerpt, null)) : new JsonArray(),
            ["partialFingerprints"] = new JsonObject { ["complianceKit/v1"] = finding.Fingerprint },
            ["properties"] = new JsonObject
            {
                ["kinds"] = Words(finding.Kinds),
                ["projects"] = Words(finding.Projects),
                ["violation"] = finding.Violation,
            },
        };
        if (!finding.Path.IsEmpty)
        {
            result["relatedLocations"] = new JsonArray([.. finding.Path.Select((step, i) =>
            {
                var location = Location(step.Location, null, Text.Get("role." + Role(step.Role)));
                location["id"] = i + 1;
                return location;
            })]);
            result["codeFlows"] = new JsonArray(new JsonObject { ["threadFlows"] = new JsonArray(new JsonObject { ["locations"] = List(Way(finding), Step) }) });
        }

        if (compared)
        {
            result["baselineState"] = finding.State == FindingState.Known ? "unchanged" : "new";
        }

        if (finding.Suppression is { } suppression)
        {
            // A suppression without a reason that holds is none: importers show the result.
            var entry = new JsonObject { ["kind"] = "inSource", ["status"] = finding.Stands ? "rejected" : "accepted" };
            if (suppression.Reason is { } reason)
            {
                entry["justification"] = reason;
            }

            result["suppressions"] = new JsonArray(entry);
        }

        return result;
    }

    public static string Role(string role) => Text.Has("role." + role) ? role : "hop";

    /// <summary>The way as one walks it, with the finding's own statement in it.</summary>
    private static ImmutableArray<PathStep> Way(Finding finding)
    {
        if (finding.Location is not { } place || finding.Path.Any(s => s.Location == place))
        {
            return finding.Path;
        }

        var sink = finding.Path.Select(static s => s.Role).ToList().IndexOf("sink");
        return finding.Path.Insert(sink < 0 ? finding.Path.Length : sink, new PathStep("finding", place, null));
    }

    private JsonObject Step(PathStep step) => new()
    {
        ["location"] = Location(step.Location, null, Text.Get("role." + Role(step.Role))),
        ["importance"] = step.Role == "hop" ? "important" : "essential",
    };

    private JsonObject Location(SourceLocation place, Excerpt? excerpt, BilingualText? message)
    {
        var physical = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = Root },
            ["region"] = new JsonObject
            {
                ["startLine"] = place.StartLine,
                ["startColumn"] = place.StartColumn,
                ["endLine"] = place.EndLine,
                ["endColumn"] = place.EndColumn,
            },
        };
        if (excerpt is not null)
        {
            physical["contextRegion"] = new JsonObject
            {
                ["startLine"] = excerpt.FirstLine,
                ["endLine"] = excerpt.FirstLine + excerpt.Lines.Length - 1,
                ["snippet"] = new JsonObject { ["text"] = string.Join('\n', excerpt.Lines) },
            };
        }

        var location = new JsonObject { ["physicalLocation"] = physical };
        if (message is not null)
        {
            location["message"] = Message(message);
        }

        return location;
    }

    private JsonObject Notification(ReportedBlindSpot spot)
    {
        var notification = new JsonObject
        {
            ["descriptor"] = new JsonObject { ["id"] = "blind-spot/" + KebabCase.Of(spot.Kind.ToString()) },
            ["level"] = spot.Kind == BlindSpotKind.RuleFailed ? "error" : spot.Counts ? "warning" : "note",
            ["message"] = Message(spot.Text),
        };
        if (spot.Location is { } place)
        {
            notification["locations"] = new JsonArray(Location(place, null, null));
        }

        return notification;
    }
}
