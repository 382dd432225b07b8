using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Calls that establish something about a person: of the library, by promise, or as configured.</summary>
internal sealed class KnownGuards
{
    private readonly KitGuards _kit;
    private readonly PromisedApis _promises;
    private readonly ConfiguredApis _configured;
    private readonly GuardOperands _operands;

    public KnownGuards(KnownTypes types, IPersonalDataClassifier classifier, PromisedApis promises, ConfiguredApis configured)
    {
        _kit = new KitGuards(types);
        _promises = promises;
        _configured = configured;
        _operands = new GuardOperands(types, classifier);
    }

    public IEnumerable<string> Names => _kit.Names;

    public GuardCall? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_kit.IsOfKit(method, out var contract))
        {
            return contract is null ? null : _kit.Of(call, contract);
        }

        if (_promises.Of(method) is { Guard: { } promised } promise)
        {
            var holds = promised == GuardKind.ConsentRecorded ? GuardHolds.OnReturn : _operands.HoldsOf(method);
            return Made(call, promised == GuardKind.ConsentRequired && holds != GuardHolds.OnReturn ? GuardKind.ConsentCheck : promised, holds, promise.Purpose);
        }

        var role = _configured.Of(method);
        return (role & ConfiguredRole.Gate) != ConfiguredRole.None ? Made(call, GuardKind.GateDecided, _operands.HoldsOf(method), purpose: null)
            : (role & ConfiguredRole.ConsentRecord) != ConfiguredRole.None ? Made(call, GuardKind.ConsentRecorded, _operands.HoldsOf(method), purpose: null)
            : (role & ConfiguredRole.ConsentCheck) == ConfiguredRole.None ? null
            : _operands.HoldsOf(method) is var outcome && outcome == GuardHolds.OnReturn ? Made(call, GuardKind.ConsentRequired, outcome, purpose: null)
            : Made(call, GuardKind.ConsentCheck, outcome, purpose: null);
    }

    private GuardCall Made(IInvocationOperation call, GuardKind kind, GuardHolds holds, string? purpose) =>
        new(kind, holds, Operands.Named(call.TargetMethod), _operands.SubjectOf(call), _operands.PurposeOf(call), purpose);
}
