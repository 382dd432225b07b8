namespace ComplianceKit.Accuracy.Members;

/// <summary>One row of the labels with its place in the source.</summary>
internal sealed record LabelledMember
{
    public required string System { get; init; }

    public required string Type { get; init; }

    public required string Bases { get; init; }

    public required string Name { get; init; }

    public required string ValueType { get; init; }

    /// <summary>property, field, record-parameter or parameter:METHOD.</summary>
    public required string Form { get; init; }

    public required string Text { get; init; }

    public required string[] Siblings { get; init; }

    public required string Stratum { get; init; }

    public required string Personal { get; init; }

    public required string Kind { get; init; }

    public required bool Sensitive { get; init; }

    public required string Path { get; init; }

    public required int Line { get; init; }

    public required double Weight { get; init; }

    public bool IsPersonal => Personal == "yes";

    /// <summary>Where the reader could not tell, nobody is scored.</summary>
    public bool Counts => Personal != "unsure";

    /// <summary>Names or remarks in Chinese, or a system that the corpus lists as Chinese.</summary>
    public required bool Chinese { get; init; }
}
