namespace ComplianceKit;

/// <summary>Who: a person, named by a contact point or by the pseudonym of the ledger. A closed set: <see cref="ReachedAtPoint"/> or <see cref="Known"/>.</summary>
/// <remarks>The ledger resolves a contact point to the random pseudonym, and draws one the first time it records something about the person.</remarks>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>The person reached at a contact point.</summary>
    /// <param name="point">The contact point.</param>
    public static Subject ReachedAt(ContactPoint point) => new ReachedAtPoint(point);

    /// <summary>The person with a pseudonym that the ledger gave.</summary>
    /// <param name="id">The pseudonym.</param>
    /// <exception cref="ArgumentException">The pseudonym is empty.</exception>
    public static Subject WithId(SubjectId id) =>
        id.IsEmpty ? throw new ArgumentException("default(SubjectId) names nobody; use the id that the ledger returned.", nameof(id)) : new Known(id);

    /// <summary>The person reached at a contact point.</summary>
    /// <param name="Point">The contact point; its text form is masked.</param>
    public sealed record ReachedAtPoint(ContactPoint Point) : Subject;

    /// <summary>The person with a pseudonym of the ledger.</summary>
    /// <param name="Id">The pseudonym.</param>
    public sealed record Known(SubjectId Id) : Subject;
}
