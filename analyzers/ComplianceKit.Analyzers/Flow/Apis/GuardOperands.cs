using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Whom and what a promising or configured method speaks of, told by the types and names of its parameters.</summary>
internal sealed class GuardOperands(KnownTypes types, IPersonalDataClassifier classifier)
{
    private readonly INamedTypeSymbol?[] _persons =
    [
        types.First(KnownNames.Subject), types.First(KnownNames.SubjectId), types.First(KnownNames.ContactPoint),
        types.First(KnownNames.ContactAttempt), types.First(KnownNames.SendPermit),
    ];

    private readonly INamedTypeSymbol? _purpose = types.First(KnownNames.PurposeId);
    private readonly INamedTypeSymbol? _state = types.First(KnownNames.ConsentState);
    private readonly INamedTypeSymbol? _decision = types.First(KnownNames.GateDecision);

    /// <summary>On which outcome a promise holds, as the type of the result tells.</summary>
    public GuardHolds HoldsOf(IMethodSymbol method)
    {
        var result = method.ReturnType.Awaited();
        return result.SpecialType == SpecialType.System_Boolean ? GuardHolds.WhenTrue
            : result.Is(_state) ? GuardHolds.WhenGranted
            : result.IsOrDerivesFrom(_decision) ? GuardHolds.WhenAllowed
            : GuardHolds.OnReturn;
    }

    public IOperation? SubjectOf(IInvocationOperation call) =>
        Operands.OfType(call.Arguments, type => _persons.Any(person => type.IsOrDerivesFrom(person)))
        ?? call.Arguments.FirstOrDefault(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter && !IsPurpose(parameter) && IsPersonal(parameter, argument.Value))?.Value;

    public IOperation? PurposeOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter && IsPurpose(parameter))?.Value;

    private bool IsPurpose(IParameterSymbol parameter) => parameter.Type.Is(_purpose)
        || (string.Equals(parameter.Name, "purpose", StringComparison.OrdinalIgnoreCase) && (parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.TypeKind == TypeKind.Enum));

    /// <summary>The parameter's own name may be <c>to</c> or <c>key</c>; what is handed over then tells.</summary>
    private bool IsPersonal(IParameterSymbol parameter, IOperation value) =>
        classifier.Classify(parameter) is not null || IsPersonLike(parameter.Type)
        || (Operands.Peel(value) switch
        {
            IMemberReferenceOperation member => classifier.Classify(member.Member),
            ILocalReferenceOperation local => classifier.Classify(local.Local),
            IParameterReferenceOperation passed => classifier.Classify(passed.Parameter),
            _ => null,
        }) is not null;

    private bool IsPersonLike(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && type.SpecialType == SpecialType.None && type.Locations.Any(static location => location.IsInSource) && classifier.ClassifyType(type) is not null;
}
