using System.Collections.Concurrent;
using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.PersonalData.Members;
using ComplianceKit.Analyzers.PersonalData.Words;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>
/// Decides on meaning: explicit marks first, then what compliancekit.json says, then the name, the form of the value, the object it stands
/// in, and what people wrote beside it.
/// </summary>
internal sealed class PersonalDataClassifier : IPersonalDataClassifier
{
    private static readonly char[] KeySeparators = ['.', ':', '/', '[', ']'];

    private readonly ConcurrentDictionary<ISymbol, PersonalDataAnswer?> _answers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, PersonalDataAnswer?> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, PersonalDataAnswer?> _keys = new(StringComparer.Ordinal);
    private readonly PersonalNames _configured;
    private readonly TypeReader _places;
    private readonly ObjectJudge _objects;

    internal PersonalDataClassifier(PersonalNames configured)
    {
        _configured = configured;
        _places = new();
        _objects = new(_places);
    }

    public PersonalDataAnswer? Classify(ISymbol symbol) => _answers.TryGetValue(symbol, out var known) ? known : _answers.GetOrAdd(symbol, Decide(symbol));

    public PersonalDataAnswer? ClassifyType(ITypeSymbol type) => _types.TryGetValue(type, out var known) ? known : _types.GetOrAdd(type, DecideType(type));

    public PersonalDataAnswer? ClassifyKey(string key) => _keys.TryGetValue(key, out var known) ? known : _keys.GetOrAdd(key, DecideKey(key));

    public PersonalDataAnswer? DescribesChild(ITypeSymbol type)
    {
        if (TypeShapes.Held(type) is not INamedTypeSymbol named)
        {
            return null;
        }

        var said = ClassifyType(named);
        var isSaid = said?.Reason.Ground is ReasonGround.Attribute or ReasonGround.Configuration || ExplicitMark.Of(named, _configured.Attributes) is { IsPersonal: false };
        return isSaid ? said is { Whose: SubjectRole.Child } ? said : null : _objects.Child(named);
    }

    private PersonalDataAnswer? Decide(ISymbol symbol)
    {
        var type = symbol switch
        {
            IPropertySymbol { IsIndexer: false } property => property.Type,
            IFieldSymbol { AssociatedSymbol: not null } => null,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        };
        if (symbol is IParameterSymbol { HasExplicitDefaultValue: true } optional && optional.GetAttributes().Any(static a => a.AttributeClass is { Name: "CallerMemberNameAttribute" or "CallerFilePathAttribute" or "CallerArgumentExpressionAttribute" }))
        {
            // The compiler itself fills it in: the name of a method is nobody's.
            return null;
        }

        if (type is null)
        {
            // The hidden field behind "public string Phone { get; }" is the property.
            return symbol is IFieldSymbol { AssociatedSymbol: IPropertySymbol behind } ? Classify(behind) : null;
        }

        var mark = ExplicitMark.Of(symbol, _configured.Attributes);
        if (mark is { IsOwn: true })
        {
            return mark.IsPersonal ? Marked(mark, symbol, type) : null;
        }

        if (!_configured.IsEmpty && Configured(FullName(symbol)) is { } configured)
        {
            return configured.Answer;
        }

        return mark is not null ? Marked(mark, symbol, type)
            : ByMeaning(symbol, type) is { } meant && !(symbol.ContainingType is { } container && ExplicitMark.Of(container, _configured.Attributes) is { IsPersonal: false }) ? meant
            : null;
    }

    private PersonalDataAnswer? ByMeaning(ISymbol symbol, ITypeSymbol type)
    {
        // Constants and static tables hold keys, labels and patterns, and members of an enumeration are names of values.
        if (symbol is IFieldSymbol { IsConst: true } or IFieldSymbol { IsStatic: true, IsReadOnly: true } or ILocalSymbol { IsConst: true } || symbol.ContainingType is { TypeKind: TypeKind.Enum })
        {
            return null;
        }

        if (symbol is IPropertySymbol or IFieldSymbol && symbol.ContainingType is { } owner && FrameworkTypes.HoldNobody(owner))
        {
            return null;
        }

        var shape = TypeShapes.Of(type);
        if (shape == ValueShapes.None)
        {
            return null;
        }

        if (shape == ValueShapes.Composite && !_objects.IsValue(type))
        {
            return !IsService(symbol, type) && ClassifyType(type) is { } held ? ObjectJudge.Member(symbol.Name, PlaceOf(symbol), held) : null;
        }

        // Most names say nothing, and nobody wrote beside them: then it is all the same where they stand.
        var remarks = MemberJudge.Remarks(symbol);
        return remarks.Count == 0 && NameReader.Read(symbol.Name).SaysNothing ? null
            : MemberJudge.Decide(symbol, remarks, PlaceOf(symbol), shape == ValueShapes.Composite ? ValueShapes.Text : shape);
    }

    // "private readonly IUser _user": what is injected behind an interface serves, and is not data.
    private static bool IsService(ISymbol symbol, ITypeSymbol type) =>
        symbol is IFieldSymbol && (type.TypeKind == TypeKind.Interface || (type.TypeKind == TypeKind.Error && type.Name.Length > 2 && type.Name[0] == 'I' && char.IsUpper(type.Name[1]) && char.IsLower(type.Name[2])));

    private TypeReading PlaceOf(ISymbol symbol)
    {
        for (var around = symbol.ContainingSymbol; around is not null; around = around.ContainingSymbol)
        {
            switch (around)
            {
                case IMethodSymbol { AssociatedSymbol: IPropertySymbol }:
                    break;
                case IMethodSymbol { MethodKind: MethodKind.AnonymousFunction, ContainingSymbol: IMethodSymbol }:
                    break;
                case IMethodSymbol method:
                    return _places.Of(method);
                case INamedTypeSymbol type:
                    return _places.Of(type);
            }
        }

        return TypeReading.Nothing;
    }

    private PersonalDataAnswer? DecideType(ITypeSymbol type)
    {
        if (TypeShapes.Held(type) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Error } named || TypeShapes.Of(type) != ValueShapes.Composite)
        {
            return null;
        }

        if (ExplicitMark.Of(named, _configured.Attributes) is { } mark)
        {
            return mark.IsPersonal ? new(mark.Kind ?? DataKinds.Other, mark.Whose, Confidence.High, new(ReasonGround.Attribute, mark.Attribute)) : null;
        }

        if (!_configured.IsEmpty && Configured(named.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) + ".") is { } configured)
        {
            return configured.Answer;
        }

        return _objects.Type(named);
    }

    private PersonalDataAnswer Marked(ExplicitMark mark, ISymbol symbol, ITypeSymbol type)
    {
        var byMeaning = mark.Kind is null || mark.Whose == SubjectRole.Unknown ? ByMeaning(symbol, type) : null;
        var kind = mark.Kind ?? byMeaning?.Kind ?? NameReader.Read(symbol.Name).Term?.Kind ?? DataKinds.Other;
        return new(kind, mark.Whose == SubjectRole.Unknown ? byMeaning?.Whose ?? SubjectRole.Unknown : mark.Whose, Confidence.High, new(ReasonGround.Attribute, mark.Attribute));
    }

    private (PersonalDataAnswer? Answer, bool IsSaid)? Configured(string name)
    {
        if (_configured.Added(name) is { } added)
        {
            var whose = Enum.TryParse<SubjectRole>(added.Whose, ignoreCase: true, out var role) ? role : SubjectRole.Unknown;
            return (new(DataKinds.Find(added.Kind) ?? DataKinds.Other, whose, Confidence.High, new(ReasonGround.Configuration, added.Pattern)), true);
        }

        return _configured.Ignores(name) ? (null, true) : null;
    }

    private static string FullName(ISymbol symbol) => symbol.ContainingSymbol is null ? symbol.Name
        : symbol.ContainingSymbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Split('(')[0] + "." + symbol.Name;

    private static PersonalDataAnswer? DecideKey(string key)
    {
        // "customer.phone", "Order:Email", "guests[0].name": the last part is the key, what stands before it says whose.
        var parts = key.Split(KeySeparators, StringSplitOptions.RemoveEmptyEntries).Where(static p => !p.All(char.IsDigit)).ToList();
        return parts.Count == 0 ? null : MemberJudge.Key(string.Join("_", parts.Skip(Math.Max(0, parts.Count - 3))), key);
    }
}
