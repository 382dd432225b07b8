using System.CommandLine;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Commands;

/// <summary>An option that takes one of the names of an enumeration, in any case, and no number.</summary>
internal sealed class WordOption<T>
    where T : struct, Enum
{
    public WordOption(string name, bool chinese)
    {
        Option = new Option<string?>(name) { HelpName = string.Join('|', Enum.GetNames<T>()) };
        Option.Validators.Add(result =>
        {
            if (result.GetValue(Option) is { } word && Find(word) is null)
            {
                result.AddError(Text.Get("error.word", name, word, string.Join(", ", Enum.GetNames<T>())).In(chinese));
            }
        });
    }

    public Option<string?> Option { get; }

    public T? Read(ParseResult parsed) => parsed.GetValue(Option) is { } word ? Find(word) : null;

    private static T? Find(string word) => Enum.GetValues<T>().Where(value => string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase)).Cast<T?>().FirstOrDefault();
}
