using System.CommandLine;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Commands;

/// <summary>What every command over a ledger takes: which ledger, in which language it answers, and whether to a program.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<string> ledger;
    private readonly Option<string?> language = new("--language") { HelpName = "en|zh-Hans" };
    private readonly Option<bool> json = new("--json");

    /// <param name="command">The command they are added to, behind its own options.</param>
    /// <param name="chinese">Language of the descriptions.</param>
    /// <param name="own">The options of the command itself.</param>
    public LedgerOptions(Command command, bool chinese, params ReadOnlySpan<Option> own)
    {
        ledger = LedgerConnection.NewOption(chinese);
        language.AcceptOnlyFromAmong("en", "zh-Hans");
        command.Options.Add(ledger);
        foreach (var option in (ReadOnlySpan<Option>)[.. own, language, json])
        {
            option.Description = Text.Get("option." + option.Name.TrimStart('-')).In(chinese);
            command.Options.Add(option);
        }
    }

    /// <exception cref="ToolException">There is no such ledger.</exception>
    public string Connection(ParseResult parsed) => LedgerConnection.Resolve(parsed.GetValue(ledger)!);

    public bool IsForPrograms(ParseResult parsed) => parsed.GetValue(json);
}
