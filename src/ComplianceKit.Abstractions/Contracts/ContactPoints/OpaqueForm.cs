namespace ComplianceKit;

/// <summary>The form of an identifier that a platform hands out (openid, device token, account): its characters as they are, case included.</summary>
internal static class OpaqueForm
{
    /// <param name="text">The identifier as received.</param>
    /// <param name="shortest">Fewer characters than this are no complete identifier.</param>
    /// <param name="longest">More characters than this are refused.</param>
    /// <param name="marks">The characters that it may hold besides ASCII letters and digits.</param>
    /// <param name="canonical">The identifier without what surrounded it.</param>
    internal static ContactPointProblem Canonicalize(string? text, int shortest, int longest, string marks, out string canonical)
    {
        canonical = string.Empty;
        if (string.IsNullOrWhiteSpace(text))
            return ContactPointProblem.Empty;
        if (text.Length > WrittenForm.LongestInput)
            return ContactPointProblem.TooLong;
        var id = WrittenForm.Narrow(text);
        if (id.Length == 0)
            return ContactPointProblem.Empty;
        if (id.Contains('*', StringComparison.Ordinal))
            return ContactPointProblem.Masked;
        if (!id.All(c => char.IsAsciiLetterOrDigit(c) || marks.Contains(c, StringComparison.Ordinal)))
            return ContactPointProblem.Malformed;
        if (id.Length < shortest)
            return ContactPointProblem.TooShort;
        if (id.Length > longest)
            return ContactPointProblem.TooLong;
        canonical = id;
        return ContactPointProblem.None;
    }
}
