using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Which operands of a sink call hold what gets there: neither receivers, tokens and options, nor constants, nor names of files.</summary>
internal static class SinkValues
{
    private static readonly HashSet<string> Contexts = new(StringComparer.Ordinal)
    {
        "CancellationToken", "Encoding", "EventId", "Type", "TimeSpan", "IDbTransaction", "DbTransaction", "IDbConnection", "DbConnection", "IClientSessionHandle", "IFormatProvider", "CultureInfo", "ILogger",
    };

    public static ImmutableArray<IOperation> Of(IInvocationOperation call, FlowApi? api)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var argument in Operands.Written(call))
        {
            if (argument.Parameter is { } parameter && IsContent(parameter, api))
            {
                Add(values, argument.Value, argument.ArgumentKind == ArgumentKind.ParamArray);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>The content of a parameter object is what it was made of: <c>new SqlParameter("@phone", phone)</c>.</summary>
    public static IEnumerable<IOperation> Inside(IOperation value) =>
        Operands.Peel(value) is IObjectCreationOperation { Arguments.Length: > 0 } creation
            ? creation.Arguments.Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue && !IsConstant(argument.Value)).Select(static argument => argument.Value)
            : [value];

    /// <summary>Whether an operand of a call that does not bind may be content, as far as its own type tells.</summary>
    public static bool IsContent(IOperation value) => !IsConstant(value) && value.Type is not { TypeKind: TypeKind.Enum } and not { SpecialType: SpecialType.System_Boolean } && (value.Type is null || !Contexts.Contains(value.Type.Name));

    private static bool IsContent(IParameterSymbol parameter, FlowApi? api)
    {
        var type = parameter.Type;
        if (type.TypeKind is TypeKind.Enum || type.SpecialType == SpecialType.System_Boolean || parameter.RefKind == RefKind.Out || Contexts.Contains(type.Name)
            || type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal))
        {
            return false;
        }

        if (api?.Role == FlowRole.Log && (type.TypeKind == TypeKind.Delegate || IsException(type)))
        {
            return false;
        }

        return api?.Kind switch
        {
            FlowApiKind.File => parameter.Name is not ("path" or "offset" or "count" or "index"),
            FlowApiKind.Write when api.Role == FlowRole.Export => parameter.Name is not ("path" or "filePath" or "fileName" or "file" or "stream"),
            FlowApiKind.Write => parameter.Name is not ("filter" or "password"),
            _ => true,
        };
    }

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Is("System", "Exception"))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ImmutableArray<IOperation>.Builder values, IOperation value, bool expand)
    {
        if (expand && value is IArrayCreationOperation { Initializer: { } elements })
        {
            foreach (var element in elements.ElementValues)
            {
                Add(values, element, expand: false);
            }
        }
        else if (!IsConstant(value))
        {
            values.Add(value);
        }
    }

    private static bool IsConstant(IOperation value) => Operands.Peel(value) is { ConstantValue.HasValue: true } or IDefaultValueOperation;
}
