using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.Configuration.Json;
using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Tests.PersonalData;

/// <summary>Asks the classifier about the code of a test; a symbol is named <c>Type.Member</c>, a parameter <c>Type.Method.parameter</c>.</summary>
internal sealed class Classifying
{
    private readonly Compilation _compilation;

    private Classifying(string code, string? personal, bool mayNotCompile)
    {
        var verify = Verify.Code(code);
        _compilation = verify.Compilation();
        if (!mayNotCompile)
        {
            Assert.Empty(_compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        }

        Assert.True(personal is null || JsonParser.TryParse(personal, out _, out _));
        Classifier = new PersonalDataClassifier(new PersonalNames(personal is null ? null : Parse(personal)));
    }

    internal PersonalDataClassifier Classifier { get; }

    internal static Classifying Code(string code, string? personal = null, bool mayNotCompile = false) => new(code, personal, mayNotCompile);

    internal PersonalDataAnswer? this[string name] => Classifier.Classify(Symbol(name));

    internal PersonalDataAnswer? Type(string name) => Classifier.ClassifyType(_compilation.GetSymbolsWithName(name).OfType<INamedTypeSymbol>().First());

    internal PersonalDataAnswer? Child(string name) => Classifier.DescribesChild(_compilation.GetSymbolsWithName(name).OfType<INamedTypeSymbol>().First());

    /// <summary>The kind as the catalogue has it, or "-" where nothing is personal.</summary>
    internal string Kind(string name) => this[name]?.Kind.Id ?? "-";

    internal ISymbol Symbol(string name)
    {
        var parts = name.Split('.');
        var type = _compilation.GetSymbolsWithName(parts[0]).OfType<INamedTypeSymbol>().First();
        var member = type.GetMembers(parts[1]).First(m => parts.Length > 2 ? m is IMethodSymbol : m is IPropertySymbol or IFieldSymbol);
        return parts.Length == 2 ? member
            : ((IMethodSymbol)member).Parameters.FirstOrDefault(p => p.Name == parts[2]) ?? Local(parts[2]);
    }

    private ISymbol Local(string name) =>
        _compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(v => v.Identifier.ValueText == name)
            .Select(v => _compilation.GetSemanticModel(tree).GetDeclaredSymbol(v)!)).First();

    private static JsonNode Parse(string json) => JsonParser.TryParse(json, out var root, out _) ? root! : throw new InvalidOperationException(json);
}
