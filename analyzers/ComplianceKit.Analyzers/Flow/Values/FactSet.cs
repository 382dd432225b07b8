namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>Facts that all hold. <see cref="All"/> holds where the program never comes.</summary>
internal readonly record struct FactSet(bool IsAll, SmallSet<Fact> Facts)
{
    internal static readonly FactSet None;

    internal static readonly FactSet All = new(IsAll: true, default);

    internal bool IsNone => !IsAll && Facts.IsEmpty;

    internal static FactSet Of(Fact fact) => new(IsAll: false, SmallSet<Fact>.Of(fact));

    internal static FactSet Of(IEnumerable<Fact> facts) => new(IsAll: false, SmallSet<Fact>.Of(facts));

    /// <summary>What holds where both do.</summary>
    internal FactSet And(FactSet other) => IsAll || other.IsAll ? All : new(IsAll: false, Facts.Union(other.Facts));

    /// <summary>What holds where either does.</summary>
    internal FactSet Or(FactSet other) => IsAll ? other : other.IsAll ? this : new(IsAll: false, Facts.Intersect(other.Facts).Union(Admitted.Facts).Union(other.Admitted.Facts));

    /// <summary>What holds of those who were admitted, and so on every way: also where nobody was.</summary>
    internal FactSet Admitted => IsAll || !Facts.Any(static f => f.Subject.Kind == OriginKind.Admitted) ? None : Of(Facts.Where(static f => f.Subject.Kind == OriginKind.Admitted));

    /// <summary>The guards that hold for each of several persons, as facts about one who stands for them.</summary>
    internal FactSet Common(SmallSet<Origin> subjects, Origin about)
    {
        if (IsAll || Facts.IsEmpty || subjects.IsEmpty)
        {
            return None;
        }

        var facts = Facts;
        return subjects.Select(subject => Of(facts.Where(f => f.Kind is FactKind.Gate or FactKind.Consent && f.Subject == subject).Select(f => f.About(about)))).Aggregate(All, static (all, next) => all.IsAll ? next : new(IsAll: false, all.Facts.Intersect(next.Facts)));
    }

    internal FactSet Map(Func<Fact, Fact?> change) => IsAll ? All : Of(Facts.Select(change).OfType<Fact>());

    internal FactSet MapMany(Func<Fact, IEnumerable<Fact>> change) => IsAll ? All : Of(Facts.SelectMany(change));

    internal FactSet Without(FactSet other) => IsAll || other.IsAll ? None : new(IsAll: false, Facts.Except(other.Facts));
}
