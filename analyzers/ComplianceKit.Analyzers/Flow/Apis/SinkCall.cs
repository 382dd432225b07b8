using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>A call, creation or assignment by which values end somewhere.</summary>
/// <param name="Kind">Where they end.</param>
/// <param name="Name">What the message calls the sink: <c>Leads</c> for <c>db.Leads.Add(lead)</c>, else <c>Type.Member</c>.</param>
/// <param name="Symbol">The sink in fingerprints: documentation-comment id of the method or member.</param>
/// <param name="Values">The operands whose content gets there, receivers and contexts excluded; of a log call, template arguments included.</param>
internal sealed record SinkCall(SinkKind Kind, string Name, string Symbol, ImmutableArray<IOperation> Values);
