namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What a value's outcome would prove.</summary>
/// <param name="WhenTrue">What holds where it is true, or not null.</param>
/// <param name="WhenFalse">What holds where it is false, or null.</param>
/// <param name="WhenAwaited">What holds once the task has been awaited.</param>
/// <param name="WhenAllowed">What holds where a guard's answer is the allowing one.</param>
internal sealed record Proof(FactSet WhenTrue, FactSet WhenFalse, FactSet WhenAwaited, FactSet WhenAllowed)
{
    internal static readonly Proof None = new(default, default, default, default);

    /// <summary>The proof; null where it proves nothing, so that equal values are equal.</summary>
    internal static Proof? Of(Proof proof) => proof.WhenTrue.IsNone && proof.WhenFalse.IsNone && proof.WhenAwaited.IsNone && proof.WhenAllowed.IsNone ? null : proof;

    /// <summary>Whether anything in it is about the person that an origin stands for.</summary>
    internal bool Mentions(Origin origin) => Mentions(WhenTrue, origin) || Mentions(WhenFalse, origin) || Mentions(WhenAwaited, origin) || Mentions(WhenAllowed, origin);

    internal Proof Map(Func<FactSet, FactSet> facts) => new(facts(WhenTrue), facts(WhenFalse), facts(WhenAwaited), facts(WhenAllowed));

    private static bool Mentions(FactSet facts, Origin origin)
    {
        foreach (var fact in facts.Facts)
        {
            if (fact.Subject == origin)
            {
                return true;
            }
        }

        return false;
    }
}
