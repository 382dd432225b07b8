using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Findings;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Health;

/// <summary>CK9001: places where personal data is in play and the analysis does not see what happens.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlindSpotAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK9001_BlindSpot);

    private protected override void Start(KitStart start)
    {
        var flow = FlowAnalysis.Of(start.Kit);
        if (flow.Apis.Any)
        {
            start.OnSemanticModel(context => Report(flow, context));
        }
    }

    private static void Report(FlowAnalysis flow, SemanticModelAnalysisContext context)
    {
        var seen = flow.Of(context.SemanticModel.SyntaxTree, context.CancellationToken);
        var spots = seen.Blind.Concat(seen.Edges.Where(static e => e.Sink.Kind != SinkKind.Log).SelectMany(edge => UnknownSubjects(flow, edge)));
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in spots.GroupBy(static s => (s.Place.Span, s.Why, s.Name)).OrderBy(static g => g.Key.Span.Start).ThenBy(static g => g.Key.Why).ThenBy(static g => g.Key.Name, StringComparer.Ordinal))
        {
            var spot = group.First();
            var items = group.Aggregate(default(SmallSet<PersonalItem>), static (all, s) => all.Union(s.Items));
            var containing = FlowGroup.Named(spot.Containing, entry: null);
            var kinds = string.Join(",", items.Select(static i => i.Kind.Id).Distinct(StringComparer.Ordinal).OrderBy(static k => k, StringComparer.Ordinal));
            var identity = string.Join("\n", containing, kinds, spot.Why, spot.Name);
            ordinals.TryGetValue(identity, out var ordinal);
            ordinals[identity] = ordinal + 1;
            var what = LocalText.Resource("Words_Blind" + spot.Why, items.IsEmpty ? LocalText.Resource("Words_PersonalData") : FlowWords.Fields(items), LocalText.Verbatim(spot.Name));
            context.ReportDiagnostic(new Finding(Descriptors.CK9001_BlindSpot, Location(spot), what)
                .Fact("why", spot.Why.ToString()).Fact("what", spot.Name).Fact("kinds", kinds).Fact("members", string.Join(",", items.Select(static i => i.Member).Distinct(StringComparer.Ordinal))).Fact("entry", containing)
                .Identity(containing, kinds, spot.Why + " " + spot.Name, ordinal).ToDiagnostic());
        }
    }

    private static Location Location(BlindSpot spot) => spot.Why == BlindReason.Size && spot.Items.IsEmpty ? spot.Containing.Locations.FirstOrDefault() ?? spot.Place.GetLocation() : spot.Place.GetLocation();

    /// <summary>Consent that covers data only because it is not visible whose it is.</summary>
    private static IEnumerable<BlindSpot> UnknownSubjects(FlowAnalysis flow, FlowEdge edge) => edge.Items
        .Where(static item => item.Source.IsOutside && item.Origin.Kind != OriginKind.Unknown)
        .Select(item => (Item: item, Fact: flow.Coverage.Consent(edge.Facts, item)))
        .Where(static c => c.Fact is { Subject.Kind: OriginKind.Unknown })
        .Select(c => new BlindSpot(BlindReason.Subject, edge.Statement, c.Fact!.Guard, SmallSet<PersonalItem>.Of(c.Item), default, edge.Scope.EntryMethod));
}
