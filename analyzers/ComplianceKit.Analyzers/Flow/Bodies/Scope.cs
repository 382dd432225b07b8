using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>The function whose code is being followed: the method itself, or a lambda or local function inside it.</summary>
/// <param name="Method">Its symbol.</param>
/// <param name="Graph">Its graph.</param>
/// <param name="Entry">The entry point that it is, or lies in.</param>
/// <param name="EntryMethod">The method or lambda that is the entry point, or the outermost method.</param>
/// <param name="Bases">The legal bases named for it and for what it lies in.</param>
/// <param name="Receiver">What <c>this</c> is.</param>
internal sealed record Scope(IMethodSymbol Method, ControlFlowGraph Graph, EntryPoint? Entry, IMethodSymbol EntryMethod, ImmutableArray<NamedBasis> Bases, FlowValue Receiver);
