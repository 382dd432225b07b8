using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>Decides by what surrounds a name whether it is a person's consent: not a setting of the application, not a filter, not an approval in a workflow.</summary>
internal sealed class ConsentContext(IPersonalDataClassifier classifier)
{
    private static readonly HashSet<string> Settings = Words("settings setting options option config configuration policy policies feature features flags permissions scope scopes role roles capabilities defaults");
    private static readonly HashSet<string> Filters = Words("query filter filters search criteria specification spec");
    private static readonly HashSet<string> Approvals = Words("approval approvals approve approver workflow flow node vote voting leave friend refund deal quote meeting invitation shenpi");
    private static readonly HashSet<string> Persons = Words("form input register registration signup customer user member contact lead subscriber subscription profile account person patient guest visitor buyer owner client viewmodel consent");
    private static readonly string[] Readers = ["Get", "Find", "Query", "List", "Search", "Count", "Load", "Filter", "Is", "Has", "Check", "Fetch", "Select", "Export", "Where", "Send", "Can", "Verify", "Validate", "Assert"];

    /// <summary>Whether the name of a member, parameter or local of <paramref name="owner"/> is a person's consent.</summary>
    internal bool IsConsent(string name, ITypeSymbol? type, ISymbol? owner)
    {
        var meaning = ConsentNames.MeaningOf(name);
        if (meaning == ConsentMeaning.None || !IsFlag(name, type))
        {
            return false;
        }

        if (meaning == ConsentMeaning.TickedByDefault)
        {
            return true;
        }

        var holder = owner as INamedTypeSymbol ?? owner?.ContainingType;
        var around = ConsentNames.Split(holder?.Name ?? string.Empty);
        if (around.Any(Settings.Contains) || around.Any(Filters.Contains) || around.Any(Approvals.Contains) || (owner is IMethodSymbol method && ConsentNames.Split(method.Name).Any(Approvals.Contains)))
        {
            return false;
        }

        return meaning == ConsentMeaning.Clear || IsAboutPerson(holder, owner, around);
    }

    /// <summary>Whether a method only asks: a true it is given selects or compares, it claims nothing.</summary>
    internal static bool OnlyReads(IMethodSymbol method) =>
        method.MethodKind != MethodKind.Constructor && Readers.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal) && (method.Name.Length == verb.Length || !char.IsLower(method.Name[verb.Length])));

    /// <summary>The members of a form that hold a person's own answer.</summary>
    internal IEnumerable<IPropertySymbol> AnswersIn(ITypeSymbol form) => form.TypeKind is TypeKind.Class or TypeKind.Struct && form.Locations.Any(static l => l.IsInSource)
        ? form.GetMembers().OfType<IPropertySymbol>().Where(member => ConsentNames.MeaningOf(member.Name) == ConsentMeaning.Clear && IsConsent(member.Name, member.Type, form))
        : [];

    private static bool IsFlag(string name, ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsFlag(name, nullable.TypeArguments[0]),
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_Byte } => ConsentNames.IsPlainYes(name),
        _ => false,
    };

    private bool IsAboutPerson(INamedTypeSymbol? holder, ISymbol? owner, List<string> around) =>
        around.Any(Persons.Contains)
        || (holder is not null && (AnswersIn(holder).Any() || holder.GetMembers().OfType<IPropertySymbol>().Any(member => classifier.Classify(member) is not null)))
        || (owner is IMethodSymbol method && method.Parameters.Any(parameter => classifier.Classify(parameter) is not null || classifier.ClassifyType(parameter.Type) is not null));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
