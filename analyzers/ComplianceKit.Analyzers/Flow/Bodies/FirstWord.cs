namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>The word that a method's name begins with: <c>Get</c> of <c>GetById</c> and <c>GetAsync</c>, but not of <c>Gettext</c>.</summary>
internal static class FirstWord
{
    internal static bool IsOneOf(string[] words, string name)
    {
        foreach (var word in words)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
