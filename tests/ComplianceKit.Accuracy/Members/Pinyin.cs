namespace ComplianceKit.Accuracy.Members;

/// <summary>Tells names made of pinyin initials (<c>xm</c>, <c>_csrq</c>) from words: no vowels, two to five letters.</summary>
internal static class Pinyin
{
    internal static bool LooksLikeInitials(string name)
    {
        var letters = name.Trim('_').ToLowerInvariant();
        return letters.Length is >= 2 and <= 5 && letters.All(static c => c is >= 'a' and <= 'z' && !"aeiou".Contains(c, StringComparison.Ordinal)) && letters is not ("db" or "tx" or "cs" or "ctx" or "msg" or "str" or "btn" or "txt" or "rg");
    }
}
