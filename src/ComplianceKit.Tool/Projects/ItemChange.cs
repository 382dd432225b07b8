namespace ComplianceKit.Tool.Projects;

/// <summary>One line of an item group: it adds items, takes some away, or changes their metadata.</summary>
internal sealed record ItemChange(ItemChangeKind Kind, ProjectItem Item);

internal enum ItemChangeKind
{
    Include,
    Remove,
    Update,
}
