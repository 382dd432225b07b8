using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceKit.Outreach;

/// <summary>Whether a message tells the person how to refuse the next one, in Chinese or English: a word to answer with, a link, an address, a key to press.</summary>
/// <remarks>It reads generously what carriers, vendors and mail programs write, and wants a deed: the bare word 退订 or "unsubscribe" names none.</remarks>
internal static partial class WayToRefuse
{
    private const int Patience = 1000;
    private const string Refusal = "(?:退订|退訂|拒收|谢绝|取消订阅|取消訂閱)";
    private const string Answering = "(?:回复|回覆|回|发送|发|编辑|输入)";
    private const string Leaving = "(?:opt.?out|unsubscribe|stop|end|quit|cancel)";
    private const string Opening = """[“"'‘「『【\[(（:：]?\s*""";
    private const string Closing = """\s*[”"'’」』】\])）]?\s*""";

    private static readonly ImmutableArray<string> RefusalWords =
        ["退订", "退訂", "拒收", "取消订阅", "取消訂閱", "谢绝", "不再接收", "停止接收", "取消关注", "unsubscribe", "opt out", "opt-out", "optout", "stop receiving", "no longer receive", "manage preferences", "email preferences"];

    private static readonly ImmutableArray<string> CallRefusals =
        ["不再来电", "不再致电", "不再联系", "不再接到", "不再接听", "不想接到", "不想再接", "不希望接到", "不希望再接", "拒绝来电", "谢绝来电", "取消来电", "不要再打", "勿再来电", "do not call", "don't call", "no more calls", "stop calling", "stop these calls", "not to be called", "take you off", "remove you"];

    /// <summary>Words that refuse wherever they are sent back. Single letters do too, yet "reply R" says so only beside a word of refusal.</summary>
    private static readonly FrozenSet<string> AnswerWords = OptOutWords.Answers.Where(static word => word.Length > 1).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AnswerLetters = OptOutWords.Answers.Where(static word => word.Length == 1).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A text that is not read through in a second does not tell: nobody waits for it, and nothing is sent on a guess.</summary>
    internal static bool IsTold(MessageContent content)
    {
        try
        {
            return content.HasOneClickOptOut || IsTold(FoldedText.Of(content.Body), content);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static bool IsTold(string text, MessageContent content)
    {
        if (content.Channel == Channel.Voice && CallRefusals.Any(words => text.Contains(words, StringComparison.Ordinal)))
            return true;
        return ChineseAnswer().IsMatch(text)
            || EnglishAnswer().Matches(text).Any(static match => AnswerWords.Contains(match.Groups["word"].Value) || (match.Groups["said"].Success && AnswerLetters.Contains(match.Groups["word"].Value)))
            || (RefusalWords.Any(words => text.Contains(words, StringComparison.Ordinal)) && HasPlace(text, content.Channel));
    }

    /// <summary>Something to follow: a link, an address, a number, or a key of the telephone.</summary>
    private static bool HasPlace(string text, Channel channel) => Place().IsMatch(text) || (channel == Channel.Voice && Key().IsMatch(text));

    // 回T退订, 回复TD即可退订; 拒收请回复R, 退订回TD; TD退订; 退订TD, 拒收0000; 回复退订, 回复TD
    [GeneratedRegex(
        $"{Answering}{Opening}[a-z0-9]{{1,10}}{Closing}(?:即可|可|以|来)?{Refusal}"
        + $"|{Refusal}[,:]?\\s*(?:请|請|可)?{Answering}(?:短信)?{Opening}[a-z0-9]{{1,10}}"
        + $"|(?<![a-z0-9])[a-z]{{1,4}}{Closing}{Refusal}"
        + $"|{Refusal}{Opening}(?:[a-z]{{1,4}}|0{{4,5}})(?![a-z0-9])"
        + $"|{Answering}{Opening}(?:{Refusal}|td(?![a-z0-9])|0{{4,5}}(?!\\d))",
        RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex ChineseAnswer();

    // reply STOP, text "OPT OUT" to 12345, STOP to unsubscribe, to opt out: STOP, reply T to stop
    [GeneratedRegex(
        $"(?<![a-z])(?:reply(?: with)?|text|txt|send|answer|respond(?: with)?)\\s*{Opening}(?<word>opt out|stop all|[a-z0-9]+)(?<said>{Closing}to {Leaving})?"
        + $"|(?<![a-z0-9])(?<word>[a-z0-9]+){Closing}(?<said>to {Leaving})"
        + $"|(?<said>opt.?out|unsubscribe)\\s*[:,]?\\s*(?:please )?(?:reply|text|txt|send)?\\s*{Opening}(?<word>opt out|stop all|[a-z0-9]+)",
        RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex EnglishAnswer();

    [GeneratedRegex("""https?://|href\s*=|mailto:|(?<![a-z0-9])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/|\b)|@[a-z0-9-]+\.|(?<!\d)\+?\d[\d -]{4,}\d""", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Place();

    [GeneratedRegex("""按\s*[0-9#*一二三四五六七八九零]|press\s+(?:[0-9#*]|one|two|three|four|five|six|seven|eight|nine|zero|star)""", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Key();
}
