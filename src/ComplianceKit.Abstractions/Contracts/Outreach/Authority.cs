namespace ComplianceKit.Outreach;

/// <summary>The law, practice or rule of the gate behind a reason.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">A catalogue id such as <c>CN-CPLIR-24</c>, or a name such as <c>practice:quiet-hours</c> or <c>gate:fails-closed</c>.</param>
public sealed record Authority(AuthorityKind Kind, string Id)
{
    /// <summary>A duty of the catalogue.</summary>
    /// <param name="id">Its id.</param>
    public static Authority Law(string id) => new(AuthorityKind.Law, id);

    /// <summary>A practice.</summary>
    /// <param name="name">Its name.</param>
    public static Authority Practice(string name) => new(AuthorityKind.Practice, "practice:" + name);

    /// <summary>A rule of the gate.</summary>
    /// <param name="name">Its name.</param>
    public static Authority Gate(string name) => new(AuthorityKind.Gate, "gate:" + name);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
