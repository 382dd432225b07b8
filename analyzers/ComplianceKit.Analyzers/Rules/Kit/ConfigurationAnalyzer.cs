using System.Collections.Immutable;
using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Rules.Kit;

/// <summary>CK4002: a compliancekit.json that is not valid, names in code that it does not declare, and legal bases without a reason or unknown to the law.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK4002_UndeclaredName);

    private protected override void Start(KitStart start)
    {
        start.OnAdditionalFile(OfFile);
        var purpose = start.Compilation.GetTypesByMetadataName("ComplianceKit.PurposeId").FirstOrDefault();
        var attributes = start.Compilation.GetTypesByMetadataName("ComplianceKit.LegalBasisAttribute").Any();
        var claims = new ClaimCheck(start.Kit.Configuration);
        if (attributes)
        {
            start.OnOperation(attribute => claims.OfAttribute((IAttributeOperation)attribute.Operation, attribute), OperationKind.Attribute);
            start.OnOperation(claims.OfFunction, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
        }

        if (purpose is not null)
        {
            var names = new NameCheck(start.Kit.Configuration);
            start.OnOperation(names.Of, OperationKind.ObjectCreation, OperationKind.Invocation);
        }
    }

    private static void OfFile(AdditionalFileAnalysisContext file)
    {
        var path = file.AdditionalFile.Path;
        if (!KitConfiguration.Is(path) || file.AdditionalFile.GetText(file.CancellationToken) is not { } text)
        {
            return;
        }

        var json = text.ToString();
        var ordinal = 0;
        foreach (var fault in ConfigurationFile.Check(json))
        {
            var start = Math.Min(fault.Offset, text.Length);
            var span = new TextSpan(start, ConfigurationFile.LengthAt(json, start));
            var place = Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
            file.ReportDiagnostic(new Finding(Descriptors.CK4002_UndeclaredName, place, fault.Problem, fault.Remedy).Identity("compliancekit.json", string.Empty, fault.Problem.English, ordinal++).ToDiagnostic());
        }
    }
}
