using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using ComplianceKit.Tool.Auditing;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Commands;

/// <summary><c>compliancekit audit</c>: analyses a system and writes the self-audit report.</summary>
internal sealed class AuditCommand : Command
{
    private readonly Argument<string?> path = new("PATH") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> noBuild = new("--no-build");
    private readonly Option<string> outputFolder = new("--output", "-o") { HelpName = "DIR", DefaultValueFactory = static _ => "compliance-report" };
    private readonly Option<string> format = new("--format") { HelpName = "html,sarif,json,md", DefaultValueFactory = static _ => "html,sarif,json,md" };
    private readonly Option<string?> baseline = new("--baseline") { HelpName = "FILE" };
    private readonly Option<string> failOn = new("--fail-on") { HelpName = "new|any|none", DefaultValueFactory = static _ => "new" };
    private readonly Option<string?> asOf = new("--as-of") { HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> language = new("--language") { HelpName = "en|zh-Hans" };
    private readonly Option<int?> maximumBlindSpots = new("--max-blind-spots") { HelpName = "N" };
    private readonly Option<bool> json = new("--json");
    private readonly Terminal terminal;
    private readonly TimeProvider clock;

    public AuditCommand(Terminal terminal, TimeProvider clock)
        : base("audit", Text.Get("command.audit").In(terminal.Chinese))
    {
        (this.terminal, this.clock) = (terminal, clock);
        Arguments.Add(path);
        path.Description = Text.Get("argument.path").In(terminal.Chinese);
        foreach (var option in (Option[])[noBuild, outputFolder, format, baseline, failOn, asOf, language, maximumBlindSpots, json])
        {
            option.Description = Text.Get("option." + option.Name.TrimStart('-')).In(terminal.Chinese);
            Options.Add(option);
        }

        path.Validators.Add(CheckPath);
        failOn.AcceptOnlyFromAmong("new", "any", "none");
        language.AcceptOnlyFromAmong("en", "zh-Hans");
        format.Validators.Add(CheckFormats);
        asOf.Validators.Add(CheckDay);
        maximumBlindSpots.Validators.Add(CheckCount);
        SetAction(RunAsync);
    }

    private static IEnumerable<string> Words(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool TryReadDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A mistyped option would otherwise be taken for the path.</summary>
    private void CheckPath(ArgumentResult result)
    {
        if (result.Tokens.Count == 1 && result.Tokens[0].Value is ['-', ..] text && !Path.Exists(text))
        {
            result.AddError(Text.Get("error.option", text).In(terminal.Chinese));
        }
    }

    private void CheckFormats(OptionResult result)
    {
        var words = Words(result.GetValue(format) ?? "").ToList();
        if (words.Count == 0 || words.Any(static w => !Enum.TryParse<ReportFormat>(w, ignoreCase: true, out _) || !char.IsAsciiLetter(w[0])))
        {
            result.AddError(Text.Get("error.format", result.GetValue(format) ?? "").In(terminal.Chinese));
        }
    }

    private void CheckDay(OptionResult result)
    {
        if (result.GetValue(asOf) is { } text && !TryReadDay(text, out _))
        {
            result.AddError(Text.Get("error.asOf", text).In(terminal.Chinese));
        }
    }

    private void CheckCount(OptionResult result)
    {
        if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 0))
        {
            result.AddError(Text.Get("error.maxBlindSpots", result.Tokens[0].Value).In(terminal.Chinese));
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var chinese = parsed.GetValue(language) is { } wished ? wished == "zh-Hans" : terminal.Chinese;
        var machine = parsed.GetValue(json);
        var request = new AuditRequest
        {
            Path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(path) ?? ".")),
            NoBuild = parsed.GetValue(noBuild),
            Output = Path.GetFullPath(parsed.GetValue(outputFolder)!),
            Formats = [.. Words(parsed.GetValue(format)!).Select(static w => Enum.Parse<ReportFormat>(w, ignoreCase: true)).Distinct().Order()],
            Baseline = parsed.GetValue(baseline),
            FailOn = Enum.Parse<FailOn>(parsed.GetValue(failOn)!, ignoreCase: true),
            AsOf = parsed.GetValue(asOf) is { } text && TryReadDay(text, out var day) ? day : DateOnly.FromDateTime(clock.GetLocalNow().Date),
            Chinese = chinese,
            MaximumBlindSpots = parsed.GetValue(maximumBlindSpots) ?? int.MaxValue,
        };
        var screen = machine ? terminal.In(chinese).Quiet() : terminal.In(chinese);
        var (report, files) = await new Audit(request, screen).RunAsync(cancellationToken).ConfigureAwait(false);
        var code = report.Result.Verdict switch
        {
            AuditVerdict.Incomplete => ExitCode.NotAnalysed,
            AuditVerdict.Violations => ExitCode.Violations,
            _ => ExitCode.Clean,
        };
        if (machine)
        {
            screen.Say(JsonSerializer.Serialize(new { exitCode = (int)code, report.Result, files }, JsonReport.Options));
        }
        else
        {
            Summarise(screen, report, files);
        }

        return (int)code;
    }

    private static void Summarise(Terminal screen, AuditReport report, IReadOnlyList<string> files)
    {
        screen.Say(report.Result.Say());
        foreach (var violation in report.Result.Violations.Where(static v => v.Errors + v.Warnings > 0))
        {
            screen.Say(Text.Get("audit.violation", violation.Errors, violation.Warnings, violation.Name));
        }

        screen.Say(Text.Get("summary.blind", report.Result.BlindSpots, report.Projects.Count(static p => p.Analysed), report.Projects.Length));
        foreach (var file in files)
        {
            screen.Say("  " + Path.GetRelativePath(Environment.CurrentDirectory, file));
        }
    }
}
