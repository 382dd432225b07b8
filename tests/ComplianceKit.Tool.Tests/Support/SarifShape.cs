using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplianceKit.Tool.Support;

/// <summary>
/// What SARIF 2.1.0 allows in the parts that we write: which properties an object may and must have, and of what shape. The schema itself
/// forbids every other property, so an unknown one is a fault here too.
/// </summary>
internal static class SarifShape
{
    private static readonly Dictionary<string, Dictionary<string, string>> Objects = new(StringComparer.Ordinal)
    {
        ["log"] = new() { ["$schema"] = "uri", ["version!"] = "=2.1.0", ["runs!"] = "[run]" },
        ["run"] = new() { ["tool!"] = "tool", ["automationDetails"] = "automation", ["language"] = "~^[a-zA-Z]{2}(-[a-zA-Z]{2})?$", ["columnKind"] = "=utf16CodeUnits", ["originalUriBaseIds"] = "{artifact}", ["invocations"] = "[invocation]", ["results"] = "[result]" },
        ["tool"] = new() { ["driver!"] = "component" },
        ["component"] = new() { ["name!"] = "text", ["version"] = "text", ["semanticVersion"] = @"~^\d+\.\d+\.\d+", ["informationUri"] = "uri", ["rules"] = "[rule]" },
        ["automation"] = new() { ["id"] = "text" },
        ["rule"] = new() { ["id!"] = "text", ["shortDescription"] = "words", ["fullDescription"] = "words", ["helpUri"] = "uri", ["help"] = "words", ["defaultConfiguration"] = "configuration", ["properties"] = "any" },
        ["configuration"] = new() { ["level"] = "=none|note|warning|error" },
        ["words"] = new() { ["text!"] = "text", ["markdown"] = "text" },
        ["message"] = new() { ["text!"] = "text" },
        ["invocation"] = new() { ["executionSuccessful!"] = "bool", ["commandLine"] = "text", ["toolExecutionNotifications"] = "[notification]" },
        ["notification"] = new() { ["descriptor"] = "descriptor", ["level"] = "=none|note|warning|error", ["message!"] = "message", ["locations"] = "[location]" },
        ["descriptor"] = new() { ["id"] = "text" },
        ["result"] = new()
        {
            ["ruleId"] = "text", ["ruleIndex"] = "number", ["level"] = "=none|note|warning|error", ["message!"] = "message", ["locations"] = "[location]", ["partialFingerprints"] = "{text}", ["properties"] = "any",
            ["relatedLocations"] = "[location]", ["codeFlows"] = "[codeFlow]", ["baselineState"] = "=new|unchanged|updated|absent", ["suppressions"] = "[suppression]",
        },
        ["suppression"] = new() { ["kind!"] = "=inSource|external", ["status"] = "=accepted|underReview|rejected", ["justification"] = "text" },
        ["codeFlow"] = new() { ["threadFlows!"] = "[threadFlow]" },
        ["threadFlow"] = new() { ["locations!"] = "[step]" },
        ["step"] = new() { ["location"] = "location", ["importance"] = "=important|essential|unimportant" },
        ["location"] = new() { ["id"] = "number", ["physicalLocation"] = "physical", ["message"] = "message" },
        ["physical"] = new() { ["artifactLocation"] = "artifact", ["region"] = "region", ["contextRegion"] = "region" },
        ["artifact"] = new() { ["uri"] = "relative", ["uriBaseId"] = "text", ["description"] = "message" },
        ["region"] = new() { ["startLine"] = "line", ["startColumn"] = "line", ["endLine"] = "line", ["endColumn"] = "line", ["snippet"] = "message" },
    };

    /// <summary>Every fault with its place; empty for a log that importers accept.</summary>
    public static List<string> Faults(string json)
    {
        var faults = new List<string>();
        Check(JsonNode.Parse(json), "log", "$", faults);
        return faults;
    }

    private static void Check(JsonNode? node, string shape, string path, List<string> faults)
    {
        switch (shape[0])
        {
            case '[':
                foreach (var (item, i) in (node as JsonArray)?.Select(static (item, i) => (item, i)) ?? Wrong(path, shape, faults))
                {
                    Check(item, shape[1..^1], $"{path}[{i}]", faults);
                }

                break;
            case '{':
                foreach (var (name, value) in node as JsonObject ?? [])
                {
                    Check(value, shape[1..^1], $"{path}.{name}", faults);
                }

                break;
            default:
                if (Objects.TryGetValue(shape, out var properties))
                {
                    CheckObject(node as JsonObject, properties, path, faults);
                }
                else if (!IsValue(node, shape))
                {
                    faults.Add($"{path} is no {shape}: {node?.ToJsonString()}");
                }

                break;
        }
    }

    private static void CheckObject(JsonObject? node, Dictionary<string, string> properties, string path, List<string> faults)
    {
        if (node is null)
        {
            faults.Add(path + " is no object");
            return;
        }

        faults.AddRange(properties.Keys.Where(k => k[^1] == '!' && !node.ContainsKey(k[..^1])).Select(k => $"{path} has no {k[..^1]}"));
        foreach (var (name, value) in node)
        {
            if (properties.TryGetValue(name, out var shape) || properties.TryGetValue(name + "!", out shape))
            {
                Check(value, shape, $"{path}.{name}", faults);
            }
            else
            {
                faults.Add($"{path} may have no {name}");
            }
        }
    }

    private static bool IsValue(JsonNode? node, string shape) => shape[0] switch
    {
        '=' => shape[1..].Split('|').Contains((string?)node, StringComparer.Ordinal),
        '~' => Regex.IsMatch((string?)node ?? "", shape[1..], RegexOptions.None, TimeSpan.FromSeconds(1)),
        _ => shape switch
        {
            "any" => node is JsonObject,
            "text" => node?.GetValueKind() == System.Text.Json.JsonValueKind.String,
            "bool" => node?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "number" => node is JsonValue number && number.TryGetValue<int>(out var n) && n >= -1,
            "line" => node is JsonValue line && line.TryGetValue<int>(out var l) && l >= 1,
            "uri" => Uri.IsWellFormedUriString((string?)node, UriKind.Absolute),
            "relative" => Uri.IsWellFormedUriString((string?)node, UriKind.Relative),
            _ => throw new InvalidOperationException("No such shape: " + shape),
        },
    };

    private static IEnumerable<(JsonNode?, int)> Wrong(string path, string shape, List<string> faults)
    {
        faults.Add($"{path} is no {shape}");
        return [];
    }
}
