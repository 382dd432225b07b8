using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Rules.Kit;

/// <summary>What attributes of the kit claim: a legal basis needs a reason that an auditor can check, and a law that knows it; a purpose needs a declaration.</summary>
internal sealed class ClaimCheck(KitConfiguration configuration)
{
    private readonly NameCheck _names = new(configuration);

    // The compiler hands out no operation for the attributes of lambdas and local functions.
    internal void OfFunction(OperationAnalysisContext context)
    {
        var lists = context.Operation.Syntax switch
        {
            LambdaExpressionSyntax lambda => lambda.AttributeLists,
            LocalFunctionStatementSyntax local => local.AttributeLists,
            _ => default,
        };
        foreach (var attribute in lists.SelectMany(static list => list.Attributes))
        {
            if (context.Operation.SemanticModel?.GetOperation(attribute, context.CancellationToken) is IAttributeOperation claim)
            {
                OfAttribute(claim, context);
            }
        }
    }

    internal void OfAttribute(IAttributeOperation claim, OperationAnalysisContext context)
    {
        if (claim.Operation is not IObjectCreationOperation { Type: { } type } attribute || type.ContainingNamespace?.ToDisplayString() is not "ComplianceKit")
        {
            return;
        }

        switch (type.Name)
        {
            case "LegalBasisAttribute":
                LegalBasis(attribute, context);
                break;
            case "ServiceMessageAttribute" or "NotPersonalAttribute" when IsEmpty(Argument(attribute, "why")):
                NameCheck.Report("Code_NoWhy", [type.Name.Substring(0, type.Name.Length - "Attribute".Length)], LocalText.Resource("Code_WriteWhy"), claim, context);
                break;
        }

        foreach (var assignment in (attribute.Initializer?.Initializers ?? System.Collections.Immutable.ImmutableArray<IOperation>.Empty).OfType<ISimpleAssignmentOperation>())
        {
            if (assignment is { Target: IPropertyReferenceOperation { Property.Name: "Purpose" }, Value.ConstantValue: { HasValue: true, Value: string purpose } })
            {
                _names.Purpose(purpose, assignment.Value, context);
            }
        }
    }

    private void LegalBasis(IObjectCreationOperation attribute, OperationAnalysisContext context)
    {
        if (Argument(attribute, "basis") is not { Type: { } type } named || NameOf(type, named.ConstantValue) is not { } basis)
        {
            return;
        }

        if (basis is "Consent")
        {
            NameCheck.Report("Code_ConsentIsRecorded", [basis], LocalText.Resource("Code_RecordConsent"), named, context);
            return;
        }

        if (configuration.IsDeclared && !LawfulBases.IsKnown(Kebab(basis), configuration.Jurisdictions))
        {
            NameCheck.Report("Config_BasisUnknownToLaw", [string.Join(", ", configuration.Jurisdictions), Kebab(basis)], LocalText.Resource("Config_OtherBasis"), named, context);
        }

        if (IsEmpty(Argument(attribute, "reason")))
        {
            NameCheck.Report("Code_BasisWithoutReason", [basis], LocalText.Resource("Code_WriteReason"), Argument(attribute, "reason")!, context);
        }
    }

    private static IOperation? Argument(IObjectCreationOperation attribute, string parameter) =>
        attribute.Arguments.FirstOrDefault(a => string.Equals(a.Parameter?.Name, parameter, StringComparison.Ordinal))?.Value;

    private static bool IsEmpty(IOperation? text) => text?.ConstantValue is { HasValue: true, Value: var value } && string.IsNullOrWhiteSpace(value as string);

    private static string? NameOf(ITypeSymbol type, Optional<object?> value) =>
        !value.HasValue ? null : type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;

    private static string Kebab(string name) => string.Concat(name.Select(static (c, i) => char.IsUpper(c) ? (i > 0 ? "-" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));
}
