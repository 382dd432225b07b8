using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>Whom a call of the project's own sender reaches, told by what its parameters and arguments hold: there is no line of the catalogue.</summary>
internal sealed class ContactArguments(IPersonalDataClassifier classifier)
{
    /// <summary>The arguments that name a contact point; else objects that hold one; else a list; else the first text.</summary>
    public (ImmutableArray<IOperation> Recipients, string Channel) Of(IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is not null && !(argument.Parameter.Ordinal == 0 && call.TargetMethod.IsExtensionMethod && call.Instance is null)).ToList();
        var points = arguments.Where(argument => ChannelOf(argument) is not null).ToList();
        if (points.Count > 0)
        {
            return (points.Select(static point => point.Value).ToImmutableArray(), ChannelOf(points[0])!);
        }

        var holders = arguments.Where(static argument => IsOwn(argument.Parameter!.Type)).ToList();
        var holder = holders.FirstOrDefault(argument => classifier.ClassifyType(argument.Parameter!.Type) is not null) ?? holders.FirstOrDefault();
        // Of a list of texts beside one text, the list is to whom and the text is what.
        var text = arguments.FirstOrDefault(static argument => PersonalMembers.IsCollection(argument.Parameter!.Type) && PersonalMembers.Element(argument.Parameter.Type) is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Class, SpecialType: SpecialType.None })
            ?? arguments.FirstOrDefault(static argument => argument.Parameter!.Type.SpecialType == SpecialType.System_String);
        return (new[] { holder ?? text }.OfType<IArgumentOperation>().Select(static argument => argument.Value).ToImmutableArray(), "any");
    }

    /// <summary>The channel that leads to what a symbol holds, or null where it is no contact point.</summary>
    public string? ChannelOf(ISymbol symbol) => (symbol is IParameterSymbol { Type.Name: "ContactPoint" } ? "any" : null) ?? classifier.Classify(symbol)?.Kind.Id switch
    {
        "phone" or "guardian-contact" => "sms",
        "email" => "email",
        "im-account" => "wechat",
        _ => null,
    };

    private string? ChannelOf(IArgumentOperation argument) => ChannelOf(argument.Parameter!) ?? Leaves.Peel(argument.Value) switch
    {
        IMemberReferenceOperation member => ChannelOf(member.Member),
        ILocalReferenceOperation local => ChannelOf(local.Local),
        IParameterReferenceOperation parameter => ChannelOf(parameter.Parameter),
        _ => null,
    };

    private static bool IsOwn(ITypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct && type.SpecialType == SpecialType.None && type.Locations.Any(static location => location.IsInSource);
}
