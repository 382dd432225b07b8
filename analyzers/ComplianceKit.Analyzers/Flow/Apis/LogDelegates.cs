using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Logging that is generated or precompiled: <c>[LoggerMessage]</c> methods and the delegates of <c>LoggerMessage.Define</c>.</summary>
internal sealed class LogDelegates(KnownTypes types)
{
    private readonly INamedTypeSymbol? _attribute = FlowCatalogue.Of(FlowApiKind.LogAttribute).Select(api => types.First(api.MetadataName)).FirstOrDefault();
    private readonly INamedTypeSymbol? _factory = FlowCatalogue.Of(FlowApiKind.LogDelegate).Select(api => types.First(api.MetadataName)).FirstOrDefault();
    private readonly INamedTypeSymbol? _logger = types.First("Microsoft.Extensions.Logging.ILogger");
    private readonly INamedTypeSymbol? _exception = types.First("System.Exception");

    public bool IsLog(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            // Action<ILogger, T1, …, Exception?> and Func<ILogger, T1, …, IDisposable?> are what Define and DefineScope return.
            return _factory is not null && _logger is not null && method.Parameters.Length > 1 && method.Parameters[0].Type.Is(_logger)
                && (method.ReturnsVoid ? method.Parameters[method.Parameters.Length - 1].Type.Is(_exception) : method.ReturnType.Is("System", "IDisposable"));
        }

        return _attribute is not null && method.ReturnsVoid && method.Parameters.Length > 0
            && (method.IsPartialDefinition || method.PartialDefinitionPart is not null || method.PartialImplementationPart is not null)
            && (HasAttribute(method) || (method.PartialDefinitionPart is { } definition && HasAttribute(definition)));
    }

    private bool HasAttribute(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass.Is(_attribute));
}
