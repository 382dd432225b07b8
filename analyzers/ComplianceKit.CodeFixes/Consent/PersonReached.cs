using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Consent;

/// <summary>The person of a flow, by the contact point that the code holds at the place of the guard: <c>form.Phone</c>.</summary>
internal sealed class PersonReached
{
    private static readonly string[] Factories = ["Phone", "Email", "WeChat", "AppAccount"];

    private PersonReached(string factory, string value, string? holder, INamedTypeSymbol? model)
    {
        Subject = $"global::ComplianceKit.Subject.ReachedAt(global::ComplianceKit.ContactPoint.{factory}({value}))";
        Holder = holder;
        Model = model;
    }

    /// <summary>The expression of type <c>Subject</c>.</summary>
    internal string Subject { get; }

    /// <summary>The object that holds the contact point, for instance <c>form</c>; empty where the member is the type's own; null for a single value.</summary>
    internal string? Holder { get; }

    /// <summary>The type of that object.</summary>
    internal INamedTypeSymbol? Model { get; }

    /// <summary>Null where no contact point of the person is at hand.</summary>
    internal static PersonReached? At(Site site, FlowFacts facts, IPersonalDataClassifier classifier)
    {
        var best = Held(site, facts, classifier).Concat(Written(site, facts, classifier))
            .OrderBy(static value => value.Rank).ThenBy(static value => Array.IndexOf(Factories, value.Factory)).FirstOrDefault();
        return best is null ? null : new(best.Factory, best.Text, best.Holder, best.Model);
    }

    /// <summary>Which factory of <c>ContactPoint</c> reads such a value; null for what reaches nobody.</summary>
    internal static string? FactoryFor(string kind, string name) => kind switch
    {
        "phone" or "guardian-contact" => "Phone",
        "email" => "Email",
        "im-account" when name.IndexOf("openid", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("userid", StringComparison.OrdinalIgnoreCase) >= 0 => "WeChat",
        "account" => "AppAccount",
        _ => null,
    };

    private static IEnumerable<Value> Held(Site site, FlowFacts facts, IPersonalDataClassifier classifier)
    {
        foreach (var variable in site.Scope.Variables)
        {
            if (Scope.TypeOf(variable) is not { } type)
                continue;
            var name = Editing.Written.Name(variable);
            if (ContactText.Of(name, type, site.Scope.MayBeNull(variable)) is { } itself)
            {
                if (facts.Name(variable) && Factory(variable, classifier) is { } factory)
                    yield return new(factory, itself, variable is IPropertySymbol ? string.Empty : null, variable is IPropertySymbol ? variable.ContainingType : null, 0);
                continue;
            }
            foreach (var value in Members(name, type, site.Scope.MayBeNull(variable), facts, classifier, depth: 0))
                yield return value;
        }
    }

    private static IEnumerable<Value> Members(string holder, ITypeSymbol type, bool mayBeNull, FlowFacts facts, IPersonalDataClassifier classifier, int depth)
    {
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named || !named.Locations.Any(static place => place.IsInSource))
            yield break;
        var access = mayBeNull ? holder + "?." : holder + ".";
        foreach (var member in WithInherited(named).SelectMany(static t => t.GetMembers()).Where(static m => !m.IsStatic && m.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && m.CanBeReferencedByName))
        {
            if (Scope.TypeOf(member) is not { } memberType)
                continue;
            var rank = facts.Name(member) ? 1 : facts.NameMemberOf(named) ? 3 : -1;
            var empty = mayBeNull || memberType.NullableAnnotation == NullableAnnotation.Annotated;
            if (ContactText.Of(access + member.Name, memberType, empty) is { } text)
            {
                if (rank > 0 && Factory(member, classifier) is { } factory)
                    yield return new(factory, text, holder, named, rank);
            }
            else if (depth < 2)
            {
                foreach (var inner in Members(access + member.Name, memberType, empty, facts, classifier, depth + 1))
                    yield return inner;
            }
        }
    }

    /// <summary>What the code itself writes into the member of the finding: <c>Phone = form["phone"]</c>, or reads under its key.</summary>
    private static IEnumerable<Value> Written(Site site, FlowFacts facts, IPersonalDataClassifier classifier)
    {
        var around = (SyntaxNode?)site.FunctionsOutwards().LastOrDefault() ?? site.Node.SyntaxTree.GetRoot(site.Cancellation);
        foreach (var node in around.DescendantNodes())
        {
            var (value, name, kind) = node switch
            {
                AssignmentExpressionSyntax { Right: { } right } assignment when site.Model.GetSymbolInfo(assignment.Left, site.Cancellation).Symbol is { } member && facts.Name(member) =>
                    (right, member.Name, classifier.Classify(member)?.Kind.Id),
                ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only } keyed
                    when site.Model.GetConstantValue(only[0].Expression, site.Cancellation) is { HasValue: true, Value: string key }
                    && facts.Members.Any(m => string.Equals(m.Substring(m.LastIndexOf('.') + 1), key, StringComparison.Ordinal)) =>
                    (keyed, key, classifier.ClassifyKey(key)?.Kind.Id),
                _ => (default(ExpressionSyntax), string.Empty, null),
            };
            if (value is not null && kind is not null && FactoryFor(kind, name) is { } factory && site.CanRepeat(value)
                && site.Model.GetTypeInfo(value, site.Cancellation).Type is { } type && ContactText.Of(value.WithoutTrivia().ToString(), type, site.Model.GetTypeInfo(value, site.Cancellation).Nullability.FlowState == NullableFlowState.MaybeNull) is { } text)
                yield return new(factory, text, null, null, 2);
        }
    }

    private static string? Factory(ISymbol member, IPersonalDataClassifier classifier) =>
        classifier.Classify(member) is { } answer ? FactoryFor(answer.Kind.Id, member.Name) : null;

    private static IEnumerable<INamedTypeSymbol> WithInherited(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            yield return current;
    }

    private sealed record Value(string Factory, string Text, string? Holder, INamedTypeSymbol? Model, int Rank);
}
