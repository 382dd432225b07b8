namespace ComplianceKit;

/// <summary>The organisation that decides why and how personal information is handled (个人信息处理者; GDPR: controller).</summary>
/// <remarks>Stands on every event and attempt, so that reading across controllers is impossible by type.</remarks>
public sealed record ControllerId
{
    /// <summary>Names a controller.</summary>
    /// <param name="id">A short stable id of lower-case letters, digits, dots and dashes, for example <c>acme-homes</c>.</param>
    /// <param name="name">The name people know it by, shown on notices, messages and receipts.</param>
    /// <exception cref="ArgumentException">The id is empty, too long or has other characters, or the name is empty.</exception>
    public ControllerId(string id, string name)
    {
        Id = Slug.Check(id, nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The name people know it by.</summary>
    public string Name { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
