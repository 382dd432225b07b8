using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Calls whose result no longer tells whose value went in. A digest counts only with a key: the digests of all phone numbers are soon computed.</summary>
internal sealed class KnownSanitizers(KnownTypes types, PromisedApis promises, ConfiguredApis configured)
{
    private static readonly FlowApiIndex Index = FlowApiIndex.Of(static api => api.Role == FlowRole.Sanitizer);

    private readonly KnownMembers _members = new(types, Index);
    private readonly INamedTypeSymbol? _keyed = types.First("System.Security.Cryptography.KeyedHashAlgorithm");

    public bool Is(IInvocationOperation call) => _members.Find(call.TargetMethod) is { } api
        ? api.Kind == FlowApiKind.Redacts || IsKeyed(call)
        : promises.Redacts(call.TargetMethod) || configured.IsSanitizer(call.TargetMethod);

    private bool IsKeyed(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.IsOrDerivesFrom(_keyed) || (call.Instance is { } algorithm && Operands.Peel(algorithm).Type.IsOrDerivesFrom(_keyed));
}
