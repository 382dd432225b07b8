using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Law;

/// <summary>The pages of the rules (analyzers/docs): the report says with their words how to fix a finding.</summary>
internal static class RulePages
{
    public static BilingualText Remedy(string rule)
    {
        if (!Embedded.Names("Pages.").Contains(rule + ".md", StringComparer.Ordinal))
        {
            return new BilingualText("", "");
        }

        var page = Embedded.Read("Pages." + rule + ".md");
        var (english, chinese) = (Section(page, "How to fix"), Section(page, "中文说明"));
        return new BilingualText(english, chinese.Length > 0 ? chinese : english);
    }

    private static string Section(string page, string title)
    {
        var lines = page.Split('\n').SkipWhile(l => l != "## " + title).Skip(1).TakeWhile(static l => !l.StartsWith("## ", StringComparison.Ordinal));
        return string.Join('\n', lines).Trim();
    }
}
