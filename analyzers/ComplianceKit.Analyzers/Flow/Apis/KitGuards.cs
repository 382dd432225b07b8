using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>The library's own contracts: consent, gate and sender, their implementations included.</summary>
internal sealed class KitGuards
{
    private static readonly HashSet<string> Hot = new(StringComparer.Ordinal)
    {
        KnownNames.Members.Require, KnownNames.Members.IsGranted, KnownNames.Members.GetState, KnownNames.Members.Record, KnownNames.Members.Decide, KnownNames.Members.Redeem, KnownNames.Members.Send,
    };

    private readonly INamedTypeSymbol? _consent;
    private readonly INamedTypeSymbol? _gate;
    private readonly INamedTypeSymbol? _sender;
    private readonly INamedTypeSymbol? _granted;
    private readonly INamedTypeSymbol? _event;
    private readonly INamedTypeSymbol? _attempt;

    public KitGuards(KnownTypes types)
    {
        _consent = types.First(KnownNames.Consent);
        _gate = types.First(KnownNames.Gate);
        _sender = types.First(KnownNames.MarketingSender);
        _granted = types.First(KnownNames.ConsentGranted);
        _event = types.First(KnownNames.ConsentEvent);
        _attempt = types.First(KnownNames.ContactAttempt);
    }

    public IEnumerable<string> Names => _consent is null && _gate is null ? [] : Hot;

    /// <summary>Whether the method belongs to a contract of the library; <paramref name="contract"/> is its member, or null where the member guards nothing.</summary>
    public bool IsOfKit(IMethodSymbol method, out IMethodSymbol? contract)
    {
        contract = null;
        if (_consent is null || !Hot.Contains(method.Name))
        {
            return false;
        }

        foreach (var declared in method.OriginalDefinition.Declarations())
        {
            if (declared.ContainingType.Is(_consent) || declared.ContainingType.Is(_gate))
            {
                contract = declared;
                return true;
            }

            if (declared.ContainingType.Is(_sender))
            {
                // It redeems its permit and then sends: safe by itself, and no leave for another send.
                return true;
            }
        }

        return false;
    }

    public GuardCall? Of(IInvocationOperation call, IMethodSymbol contract)
    {
        var name = contract.ContainingType.Name + "." + contract.Name;
        return contract.Name switch
        {
            KnownNames.Members.Require => new(GuardKind.ConsentRequired, GuardHolds.OnReturn, name, At(call, contract, KnownNames.Parameters.Subject), At(call, contract, KnownNames.Parameters.Purpose)),
            KnownNames.Members.IsGranted => new(GuardKind.ConsentCheck, GuardHolds.WhenTrue, name, At(call, contract, KnownNames.Parameters.Subject), At(call, contract, KnownNames.Parameters.Purpose)),
            KnownNames.Members.GetState => new(GuardKind.ConsentCheck, GuardHolds.WhenGranted, name, At(call, contract, KnownNames.Parameters.Subject), At(call, contract, KnownNames.Parameters.Purpose)),
            KnownNames.Members.Record => Recorded(name, At(call, contract, KnownNames.Parameters.ConsentEvent)),
            KnownNames.Members.Decide => Decided(call, contract, name),
            KnownNames.Members.Redeem => new(GuardKind.PermitRedeemed, GuardHolds.WhenRedeemed, name, At(call, contract, KnownNames.Parameters.Permit) ?? At(call, contract, KnownNames.Parameters.Permits), Purpose: null),
            _ => null,
        };
    }

    /// <summary>An implementation may call its parameters otherwise, so the place of the contract's parameter counts.</summary>
    private static IOperation? At(IInvocationOperation call, IMethodSymbol contract, string parameter)
    {
        var place = contract.Parameters.FirstOrDefault(declared => string.Equals(declared.Name, parameter, StringComparison.Ordinal))?.Ordinal;
        return place is null ? null : call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == place)?.Value;
    }

    private GuardCall? Recorded(string name, IOperation? recorded)
    {
        if (recorded is null)
        {
            return null;
        }

        var made = Operands.Peel(recorded);
        while (made is IWithOperation with)
        {
            made = Operands.Peel(with.Operand);
        }

        if (made is IInvocationOperation { TargetMethod: { Name: KnownNames.Members.Granted } factory, Arguments: var arguments } && factory.ContainingType.Is(_event))
        {
            return new(GuardKind.ConsentRecorded, GuardHolds.OnReturn, name, Operands.Of(arguments, KnownNames.Parameters.Subject), Operands.Of(arguments, KnownNames.Parameters.Purpose));
        }

        // A recorded refusal or withdrawal establishes nothing, nor does an event whose kind is not visible.
        return made.Type.Is(_granted) ? new(GuardKind.ConsentRecorded, GuardHolds.OnReturn, name, made, Purpose: null) : null;
    }

    private GuardCall Decided(IInvocationOperation call, IMethodSymbol contract, string name)
    {
        if (At(call, contract, KnownNames.Parameters.Recipient) is { } recipient)
        {
            return new(GuardKind.GateDecided, GuardHolds.WhenAllowed, name, recipient, At(call, contract, KnownNames.Parameters.Purpose));
        }

        var attempt = At(call, contract, KnownNames.Parameters.Attempt);
        return attempt is not null && Creation(attempt) is { } arguments
            ? new(GuardKind.GateDecided, GuardHolds.WhenAllowed, name, OfEither(arguments, KnownNames.Parameters.AttemptPoint) ?? attempt, OfEither(arguments, KnownNames.Parameters.AttemptPurpose))
            : new(GuardKind.GateDecided, GuardHolds.WhenAllowed, name, attempt, Purpose: null);
    }

    private ImmutableArray<IArgumentOperation>? Creation(IOperation attempt)
    {
        var made = Operands.Peel(attempt);
        while (made is IWithOperation with)
        {
            made = Operands.Peel(with.Operand);
        }

        return made is IObjectCreationOperation creation && creation.Type.Is(_attempt) ? creation.Arguments : null;
    }

    /// <summary>The short constructor of the attempt says <c>point</c>, the record's own <c>Point</c>.</summary>
    private static IOperation? OfEither(ImmutableArray<IArgumentOperation> arguments, string name) =>
        arguments.FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
