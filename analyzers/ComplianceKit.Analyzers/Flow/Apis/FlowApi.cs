using System.Collections.Immutable;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>One line of apis/flow.tsv.</summary>
/// <param name="Namespace">Of the type.</param>
/// <param name="Type">Its metadata name, arity included.</param>
/// <param name="Members">Names of the members; empty where the type itself is meant. <c>OnPost*</c> is a prefix.</param>
/// <param name="Role">What they do with data.</param>
/// <param name="Kind">How.</param>
/// <param name="Verified">Whether the declaration was seen in the SDK's source or reference.</param>
internal sealed record FlowApi(string Namespace, string Type, ImmutableArray<string> Members, FlowRole Role, FlowApiKind Kind, bool Verified)
{
    public string MetadataName { get; } = Namespace.Length == 0 ? Type : Namespace + "." + Type;

    /// <summary>The type as code writes it, without arity.</summary>
    public string SimpleType { get; } = Type.IndexOf('`') is > 0 and var arity ? Type.Substring(0, arity) : Type;

    public override string ToString() => MetadataName + (Members.Length == 0 ? string.Empty : "." + Members[0]) + " (" + Role + ", " + Kind + ")";
}
