using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.CodeFixes.Consent;

/// <summary>A purpose that a fix can write: the one the analysis saw, else those that compliancekit.json declares, else one that is still to be declared.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Expression">How the code names it.</param>
/// <param name="Notice">The notice that it names, or null.</param>
internal sealed record PurposeChoice(string Id, string Expression, string? Notice)
{
    /// <summary>Stands for a purpose that nobody has declared; CK4002 reports it until somebody does.</summary>
    internal const string ToDeclare = DeclaredPurpose.ToDeclare;

    private const int MaxOffered = 3;

    /// <summary>Nobody but a person decides between purposes, so several may be offered, the likeliest first.</summary>
    internal static IReadOnlyList<PurposeChoice> For(FlowFacts facts, bool marketing, Rewrite rewrite, CancellationToken cancellationToken)
    {
        var declared = KitConfiguration.Read(rewrite.Document.Project.AnalyzerOptions, cancellationToken).Purposes;
        if (facts.Purpose is { } seen)
            return [Of(seen, declared.TryGetValue(seen, out var known) ? known.Notice : null, rewrite.Model.Compilation)];
        var fitting = declared.Values.Where(purpose => string.Equals(purpose.Basis, "consent", StringComparison.Ordinal) && (purpose.Marketing || !marketing))
            .OrderBy(purpose => purpose.Marketing != marketing)
            .ThenByDescending(purpose => purpose.Kinds.Count(kind => facts.Kinds.Contains(kind)))
            .ThenBy(static purpose => purpose.Id, StringComparer.Ordinal)
            .Take(MaxOffered).Select(purpose => Of(purpose.Id, purpose.Notice, rewrite.Model.Compilation)).ToList();
        return fitting.Count > 0 ? fitting : [Of(ToDeclare, null, rewrite.Model.Compilation)];
    }

    /// <summary><c>viewing-appointment</c> as part of a name: <c>ViewingAppointment</c>.</summary>
    internal static string Pascal(string id) => string.Concat(id.Split('-', '.', '_').Where(static part => part.Length > 0).Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

    private static PurposeChoice Of(string id, string? notice, Compilation compilation)
    {
        var constant = compilation.GetSymbolsWithName("Purposes", SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(type => type.IsStatic && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .SelectMany(static type => type.GetMembers()).FirstOrDefault(member => member.IsStatic
                && Scope.TypeOf(member)?.ToDisplayString() == "ComplianceKit.PurposeId"
                && string.Equals(member.Name, Pascal(id), StringComparison.OrdinalIgnoreCase));
        var expression = constant is null
            ? $"new global::ComplianceKit.PurposeId({SymbolDisplay.FormatLiteral(id, quote: true)})"
            : $"{constant.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{constant.Name}";
        return new(id, expression, notice);
    }
}
