using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>What the truth of a value proves: comparisons, null checks, casts and awaits of what guards answer.</content>
internal sealed partial class Evaluation
{
    private static FlowValue And(FlowValue left, FlowValue right) => new() { WhenTrue = left.WhenTrue.And(right.WhenTrue), WhenFalse = left.WhenFalse.Or(right.WhenFalse) };

    private static FlowValue Or(FlowValue left, FlowValue right) => new() { WhenTrue = left.WhenTrue.Or(right.WhenTrue), WhenFalse = left.WhenFalse.And(right.WhenFalse) };

    private static FlowValue Not(FlowValue value) => new()
    {
        WhenTrue = value.WhenFalse,
        WhenFalse = value.WhenTrue,
        IsVerdict = value.IsVerdict,
        HasConstant = value is { HasConstant: true, Constant: bool },
        Constant = value.Constant is bool truth ? !truth : null,
    };

    private static FlowValue IsNull(FlowValue value) => value.IsPending ? FlowValue.Nothing : new() { WhenTrue = value.WhenFalse, WhenFalse = value.WhenTrue };

    private static FlowValue Unary(IUnaryOperation unary, FlowValue operand) => unary.OperatorKind == UnaryOperatorKind.Not ? Not(operand) : OfType(unary.Type, operand.Data());

    private FlowValue Binary(IBinaryOperation binary, FlowState state)
    {
        if (binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
        {
            return Texts([binary.LeftOperand, binary.RightOperand], state);
        }

        var left = Evaluate(binary.LeftOperand, state);
        var right = Evaluate(binary.RightOperand, state);
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when binary.Type?.SpecialType == SpecialType.System_Boolean:
                return And(left, right);
            case BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when binary.Type?.SpecialType == SpecialType.System_Boolean:
                return Or(left, right);
            case BinaryOperatorKind.Equals:
                return Compared(left, right, binary);
            case BinaryOperatorKind.NotEquals:
                return Not(Compared(left, right, binary));
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                return FlowValue.Nothing;
            case BinaryOperatorKind.Add when left.Part == AddressPart.Place || right.Part == AddressPart.Place:
                return left.With(right) with { Part = AddressPart.Place };
            default:
                return OfType(binary.Type, left.With(right));
        }
    }

    private static FlowValue Compared(FlowValue left, FlowValue right, IBinaryOperation binary)
    {
        if (left.IsPending || right.IsPending)
        {
            return FlowValue.Nothing;
        }

        return right.HasConstant ? EqualsConstant(left, right.Constant, ConstantName(binary.RightOperand))
            : left.HasConstant ? EqualsConstant(right, left.Constant, ConstantName(binary.LeftOperand))
            : FlowValue.Nothing;
    }

    private static FlowValue EqualsConstant(FlowValue value, object? constant, string? name) => constant switch
    {
        true => new() { WhenTrue = value.WhenTrue, WhenFalse = value.WhenFalse, IsVerdict = value.IsVerdict },
        false or null => new() { WhenTrue = value.WhenFalse, WhenFalse = value.WhenTrue, IsVerdict = value.IsVerdict },
        _ when value.Answer == Answer.Status && string.Equals(name, "Granted", StringComparison.Ordinal) => new() { WhenTrue = value.WhenAllowed, IsVerdict = true },
        _ => FlowValue.Nothing,
    };

    /// <summary>The member of an enumeration that a constant is written as.</summary>
    private static string? ConstantName(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field } ? field.Name : null;
    }

    /// <summary>Whether a value is of the type that an allowing answer has, or of the one that a denying answer has.</summary>
    private static FlowValue OfAnswer(FlowValue value, ITypeSymbol? type)
    {
        if (value.IsPending || type is null)
        {
            return FlowValue.Nothing;
        }

        return (value.Answer, type.Name) switch
        {
            (Answer.Decision, "Allow") or (Answer.Redemption, "Redeemed") => new() { WhenTrue = value.WhenAllowed.And(value.WhenTrue), IsVerdict = true },
            (Answer.Decision, "Deny") or (Answer.Redemption, "Refused") => new() { WhenFalse = value.WhenAllowed, IsVerdict = true },
            _ => new() { WhenTrue = value.WhenTrue },
        };
    }

    private static FlowValue IsType(IIsTypeOperation test, FlowValue value) => test.IsNegated ? Not(OfAnswer(value, test.TypeOperand)) : OfAnswer(value, test.TypeOperand);

    private static FlowValue Convert(IConversionOperation conversion, FlowValue value, FlowState state)
    {
        if (value.Answer is Answer.Decision or Answer.Redemption && conversion is { IsImplicit: false, Type: { } type })
        {
            var proof = OfAnswer(value, type);
            if (conversion.IsTryCast)
            {
                // `decision as Allow` is not null only where it is allowed.
                return value with { WhenTrue = proof.WhenTrue };
            }

            if (type.Name is "Allow" or "Redeemed")
            {
                state.Facts = state.Facts.And(proof.WhenTrue);
            }
        }

        if (conversion.OperatorMethod is not null || value.HasConstant)
        {
            return value.HasConstant ? value : value.Data() with { WhenFalse = FactSet.All };
        }

        return conversion.IsImplicit || conversion.Type is null ? value : OfType(conversion.Type, value);
    }

    private static FlowValue Await(FlowValue value, FlowState state)
    {
        if (!value.IsPending)
        {
            return value;
        }

        state.Facts = state.Facts.And(value.WhenAwaited);
        return value with { IsPending = false, WhenAwaited = default };
    }

    /// <summary>What a value of that type can still tell: truth, counts and moments say nothing personal by themselves.</summary>
    private static FlowValue OfType(ITypeSymbol? type, FlowValue value)
    {
        if (type is null || (value.Items.IsEmpty && value.Carriers.IsEmpty))
        {
            return value;
        }

        return type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum
            ? value with { Items = default, Carriers = default, Origins = value.AllOrigins() }
            : value;
    }

    private FlowValue IsPattern(IIsPatternOperation test, FlowState state) => Match(test.Pattern, Evaluate(test.Value, state), test.Value.Type, state);

    /// <summary>What it proves that a value matches, or does not; variables of the pattern take their values.</summary>
    private FlowValue Match(IPatternOperation pattern, FlowValue value, ITypeSymbol? type, FlowState state)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return Not(Match(negated.Pattern, value, type, state));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return And(Match(both.LeftPattern, value, type, state), Match(both.RightPattern, value, type, state));
            case IBinaryPatternOperation either:
                return Or(Match(either.LeftPattern, value, type, state), Match(either.RightPattern, value, type, state));
            case IConstantPatternOperation constant when constant.Value.ConstantValue.HasValue && !value.IsPending:
                return EqualsConstant(value, constant.Value.ConstantValue.Value, ConstantName(constant.Value));
            case ITypePatternOperation typed:
                return OfAnswer(value, typed.MatchedType);
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value, state);
                return declaration.MatchesNull ? new() { WhenFalse = FactSet.All } : OfAnswer(value, declaration.MatchedType);
            case IDiscardPatternOperation:
                return new() { WhenFalse = FactSet.All };
            case IRecursivePatternOperation recursive:
                return MatchRecursive(recursive, value, state);
            case IListPatternOperation list:
                return MatchList(list, value, state);
            case ISlicePatternOperation { Pattern: { } slice }:
                return Match(slice, value, type, state);
            default:
                return FlowValue.Nothing;
        }
    }

    private FlowValue MatchRecursive(IRecursivePatternOperation pattern, FlowValue value, FlowState state)
    {
        Declare(pattern.DeclaredSymbol, value, state);
        var proof = pattern.Syntax is RecursivePatternSyntax { Type: not null } ? OfAnswer(value, pattern.MatchedType)
            : value.IsPending ? FlowValue.Nothing
            : new() { WhenTrue = value.WhenTrue, WhenFalse = value.WhenFalse };
        foreach (var part in pattern.PropertySubpatterns)
        {
            var member = part.Member is IMemberReferenceOperation reference ? ReadMember(reference, reference.Member, value, state) : value.Data();
            proof = And(proof, Match(part.Pattern, member, part.Pattern.InputType, state));
        }

        foreach (var part in pattern.DeconstructionSubpatterns)
        {
            proof = And(proof, Match(part, ElementOf(value, keepsOrigin: true, site: 0, state), part.InputType, state));
        }

        return proof;
    }

    private FlowValue MatchList(IListPatternOperation list, FlowValue value, FlowState state)
    {
        Declare(list.DeclaredSymbol, value, state);
        foreach (var part in list.Patterns)
        {
            Match(part, ElementOf(value, keepsOrigin: true, site: 0, state), part.InputType, state);
        }

        return FlowValue.Nothing;
    }

    private void Declare(ISymbol? symbol, FlowValue value, FlowState state)
    {
        if (symbol is not null)
        {
            state[new Slot(symbol)] = Named(symbol, value) with { WhenFalse = FactSet.All };
        }
    }

    /// <summary>Adds to a state what it proves that a condition came out so.</summary>
    internal void Refine(IOperation condition, bool truth, FlowState state)
    {
        Learn(Again(condition, state), truth, state);
        Narrow(condition, truth, state);
    }

    private static void Learn(FlowValue value, bool truth, FlowState state)
    {
        var (proved, refuted) = truth ? (value.WhenTrue, value.WhenFalse) : (value.WhenFalse, value.WhenTrue);
        state.Facts = state.Facts.And(proved);
        if (value.IsVerdict && !refuted.IsAll)
        {
            state.Denied = state.Denied.And(refuted.Without(proved));
        }
    }

    /// <summary>What a condition says about the variable it names: it is from here on known to be true, false, null or not.</summary>
    private static void Narrow(IOperation condition, bool truth, FlowState state)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Narrow(not.Operand, !truth, state);
                break;
            case IConversionOperation conversion:
                Narrow(conversion.Operand, truth, state);
                break;
            case ILocalReferenceOperation local:
                Know(new Slot(local.Local), truth, state);
                break;
            case IParameterReferenceOperation parameter:
                Know(new Slot(parameter.Parameter), truth, state);
                break;
            case IIsNullOperation test:
                Narrow(test.Operand, !truth, state);
                break;
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null or false } } } test:
                Narrow(test.Value, !truth, state);
                break;
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null or false } } } } test:
                Narrow(test.Value, truth, state);
                break;
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: true } } } test:
                Narrow(test.Value, truth, state);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: null or bool } constant } comparison:
                Narrow(comparison.LeftOperand, (comparison.OperatorKind == BinaryOperatorKind.Equals) == truth == constant.Value is true, state);
                break;
        }
    }

    private static void Know(Slot slot, bool truth, FlowState state)
    {
        if (state.Knows(slot) && state[slot] is { IsPending: false } value)
        {
            state[slot] = truth ? value with { WhenFalse = FactSet.All } : value with { WhenTrue = FactSet.All };
        }
    }
}
