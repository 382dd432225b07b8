using System.Text;
using ComplianceKit.Analyzers.PersonalData.Words;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>What names say about a person's agreement, word by word, in English, Chinese and pinyin.</summary>
internal static class ConsentNames
{
    private static readonly HashSet<string> Agreement = Words("consent consents consented agree agrees agreed optin optins optedin tongyi istongyi yitongyi");
    private static readonly HashSet<string> Hints = Words("subscribe subscribed subscribes newsletter newsletters dingyue");
    // What is in every name of agreement or subscription, however it is put together.
    private static readonly string[] Stems = ["consent", "agree", "optin", "opt_in", "optedin", "opted_in", "tongyi", "tong_yi", "subscribe", "newsletter", "dingyue", "同意", "愿意", "接受", "接收", "订阅"];
    private static readonly HashSet<string> Accepting = Words("accept accepts accepted accepting");
    private static readonly HashSet<string> Accepted = Words("terms tos tnc conditions privacy policy agreement agreements gdpr eula cookies cookie marketing newsletter newsletters promotion promotions promotional promo ads advertising advertisements offers yinsi xieyi");
    private static readonly HashSet<string> Receiving = Words("receive receives want wants wish wishes");
    private static readonly HashSet<string> Allowing = Words("allow allows allowed permit permits permission share shares sharing");
    private static readonly HashSet<string> Promotions = Words("marketing newsletter newsletters promotion promotions promotional promo offers ads advertising advertisements profiling partners partner thirdparty thirdparties third sharing");

    // A feature or a state about consent, not the consent itself: ConsentRequired, ShowConsentPage, RememberConsent, NotConsented.
    private static readonly HashSet<string> Other = Words(
        "not no non never dont without missing lacks refuse refused decline declined reject rejected withdraw withdrawn revoke revoked expire expired deny denied disagree disagreed unsubscribe unsubscribed " +
        "require required requires requiring need needed needs must mandatory enable enabled enables disable disabled show shows display visible hide hidden ask asks prompt remember log logged logging " +
        "validate validated validation valid verify supported supports support available editable use uses page dialog popup banner screen window button loading pending can could should may feature mode " +
        "changed dirty loaded collect collects track tracked record records save store send include includes skip skips ignore ignores bypass force handle add print implicit count postback posted submitted");

    private static readonly HashSet<string> Refusal = Words("optout optedout unsubscribe unsubscribed refuse refused refuses decline declined declines reject rejected disagree disagreed donotcontact dnc tuiding jujue objected withdrawn");
    private static readonly string[] ChineseRefusal = ["退订", "拒绝", "不同意", "不接受", "不接收", "不愿意"];
    private static readonly string[] ChineseAgreement = ["同意", "愿意接收", "愿意接受", "接受协议", "接受条款", "接受隐私", "接受营销", "接受推广", "接收推广", "接收营销", "接收促销"];
    private static readonly string[] ChineseOther = ["不同意", "未同意", "是否需要同意", "需同意", "拒绝", "退订", "不接受", "不接收", "不愿意"];

    private static readonly string[] Sentences =
        ["i agree", "agree to", "i consent", "consent to", "i accept", "subscribe", "newsletter", "send me", "sign me up", "keep me", "receive offers", "receive promotion", "receive marketing", "receive news", "special offers", "订阅"];

    private static readonly string[] OtherSentences = ["do not", "don't", "don’t", "unsubscribe", "opt out", "opt-out", "disagree"];

    private static readonly Kept<object> Meanings = new(static name => Decide(name));

    internal static ConsentMeaning MeaningOf(string name) => (ConsentMeaning)Meanings.Of(name);

    private static ConsentMeaning Decide(string name)
    {
        if (ChineseOther.Any(word => Contains(name, word)))
        {
            return ConsentMeaning.None;
        }

        var words = Split(name);
        var tickedByDefault = Follow(words, "by", "default") && words.Any(static w => w is "ticked" or "checked" or "selected" or "subscribed");
        if (IsRefusal(name) || (words.Any(Other.Contains) && !tickedByDefault) || (words.Count > 1 && words[0] is "check"))
        {
            return ConsentMeaning.None;
        }

        var clear = ChineseAgreement.Any(word => Contains(name, word)) || words.Any(IsAgreement) || Follow(words, "opt", "in") || Follow(words, "opted", "in") || Follow(words, "tong", "yi")
            || (words.Any(Accepting.Contains) && words.Any(Accepted.Contains)) || (words.Any(Receiving.Contains) && words.Any(Promotions.Contains));
        var hint = clear || words.Any(Hints.Contains) || Contains(name, "订阅") || (words.Any(Allowing.Contains) && words.Any(Promotions.Contains));
        return !hint ? ConsentMeaning.None : tickedByDefault ? ConsentMeaning.TickedByDefault : clear ? ConsentMeaning.Clear : ConsentMeaning.Hint;
    }

    /// <summary>Whether a text may hold a name with such a meaning: false only where it holds none. Most files need no further look.</summary>
    internal static bool MayOccur(string text)
    {
        bool Has(string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
        return Stems.Any(Has) || (Accepting.Any(Has) && Accepted.Any(Has)) || ((Receiving.Any(Has) || Allowing.Any(Has)) && Promotions.Any(Has)) || Contains(text, "\\u");
    }

    /// <summary>Whether the name stands for a person's no: <c>OptOut</c>, <c>DoNotContact</c>, <c>退订</c>.</summary>
    internal static bool IsRefusal(string name)
    {
        var words = Split(name);
        return words.Any(Refusal.Contains) || Follow(words, "opt", "out") || Follow(words, "opted", "out") || Follow(words, "do", "not") || (words.Count > 1 && words[0] is "no" or "dont")
            || ChineseRefusal.Any(word => Contains(name, word));
    }

    /// <summary>Whether a text beside a box asks for agreement: "I agree to the terms", "我已阅读并同意".</summary>
    internal static bool AsksForConsent(string text)
    {
        if (ChineseOther.Any(word => Contains(text, word)) || OtherSentences.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return false;
        }

        return ChineseAgreement.Any(word => Contains(text, word)) || Sentences.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>A name whose words only ask for agreement, so that 1 in it means yes: <c>IsAgree</c>, <c>tongyi</c>; not <c>AgreeLevel</c>.</summary>
    internal static bool IsPlainYes(string name) => Split(name).All(static w => w is "is" or "has" or "sf" || IsAgreement(w));

    /// <summary>The words of an identifier in lower case; Chinese characters stay together.</summary>
    internal static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i];
            var starts = char.IsUpper(letter) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if ((starts || !char.IsLetter(letter)) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetter(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static bool IsAgreement(string word) => Agreement.Contains(word)
        || (word.StartsWith("agree", StringComparison.Ordinal) && !word.StartsWith("agreement", StringComparison.Ordinal) && word is not "agreeable")
        || word.EndsWith("consent", StringComparison.Ordinal);

    private static bool Follow(List<string> words, string first, string second)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (string.Equals(words[i - 1], first, StringComparison.Ordinal) && string.Equals(words[i], second, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
