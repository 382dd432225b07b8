using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Bodies;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.Outreach;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>
/// The flow of personal data in one compilation, shared by all rules: each body is bound and followed once, whichever rule asks first.
/// A rule asks <see cref="Of"/> for what was seen in a file. A rule about calls that need a guard (a send needs the gate) describes them
/// by <see cref="IRequirements"/> and finds them, with the origins of their subjects and the guards that hold, in <see cref="TreeFlow.Uses"/>.
/// </summary>
internal sealed class FlowAnalysis
{
    private static readonly ConditionalWeakTable<KitContext, FlowAnalysis> Analyses = new();
    private readonly ConcurrentDictionary<SyntaxTree, TreeEntry> _trees = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    private FlowAnalysis(KitContext kit)
    {
        Compilation = kit.Compilation;
        Apis = new FlowApis(kit);
        Destructures = Logs.MayDestructure(kit.Compilation);
        Members = new PersonalMembers(kit.Classifier);
        Purposes = new Purposes(kit.Compilation);
        Coverage = new Coverage(kit.Configuration);
        Callees = new Callees(kit.Compilation);
        Summaries = new Summaries(this);
        Requirements = new SendRequirements(kit);
        HotNames = new HotNames(kit.Compilation, Apis, Requirements);
    }

    internal Compilation Compilation { get; }

    internal IFlowApis Apis { get; }

    /// <summary>Whether a log writes the members of an object for <c>{@Order}</c>.</summary>
    internal bool Destructures { get; }

    internal PersonalMembers Members { get; }

    internal Purposes Purposes { get; }

    internal Coverage Coverage { get; }

    internal Callees Callees { get; }

    internal Summaries Summaries { get; }

    internal IRequirements Requirements { get; }

    internal HotNames HotNames { get; }

    internal static FlowAnalysis Of(KitContext kit) => Analyses.GetValue(kit, static k => new FlowAnalysis(k));

    /// <summary>What was seen in the bodies of a file, in their order.</summary>
    internal TreeFlow Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var entry = _trees.GetOrAdd(tree, static _ => new());

        // Rules that come at the same time wait for the one that works; none holds two of these, so none waits in a circle.
        lock (entry.Gate)
        {
            return entry.Flow ??= TreeFlow.Read(this, tree, cancellationToken);
        }
    }

    internal SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, t => Compilation.GetSemanticModel(t));

    /// <summary>The legal bases that are named for a function, its endpoint and the models bound there.</summary>
    internal ImmutableArray<NamedBasis> BasesOf(IMethodSymbol method, EntryPoint? entry)
    {
        var bases = ImmutableArray.CreateBuilder<NamedBasis>();
        bases.AddRange(Apis.BasesOf(method));
        foreach (var parameter in entry?.Bound ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            if (PersonalMembers.Element(parameter.Type) is { } type)
            {
                bases.AddRange(Apis.BasesOf(type));
            }
        }

        return bases.ToImmutable();
    }

    private sealed class TreeEntry
    {
        internal object Gate { get; } = new();

        internal TreeFlow? Flow { get; set; }
    }
}
