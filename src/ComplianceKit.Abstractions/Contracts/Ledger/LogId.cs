namespace ComplianceKit;

/// <summary>One log of one controller: the name under which its checkpoints are signed (the origin of C2SP tlog-checkpoint).</summary>
public sealed record LogId
{
    /// <summary>Names a log.</summary>
    /// <param name="origin">A schema-less URL of the controller's own, for example <c>acme-homes/consent</c>: parts as in an id, parted by slashes.</param>
    /// <exception cref="ArgumentException">The origin is empty or has other characters (a space or '+' would break the signed note).</exception>
    public LogId(string origin)
    {
        ArgumentException.ThrowIfNullOrEmpty(origin);
        foreach (var part in origin.Split('/'))
        {
            Slug.Check(part, nameof(origin));
        }

        Origin = origin;
    }

    /// <summary>The origin line of its checkpoints.</summary>
    public string Origin { get; }

    /// <summary>The consent log of a controller.</summary>
    /// <param name="controller">The controller.</param>
    public static LogId ConsentOf(ControllerId controller) => new(controller.Id + "/consent");

    /// <summary>The origin.</summary>
    public override string ToString() => Origin;
}
