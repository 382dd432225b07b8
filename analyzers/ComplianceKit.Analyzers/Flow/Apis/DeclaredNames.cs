using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Names that no catalogue can know: methods with the library's promises here and in referenced projects, generated log methods, log delegates.</summary>
internal sealed class DeclaredNames
{
    private static readonly HashSet<string> Markers = new(StringComparer.Ordinal)
    {
        "RequiresConsent", "RecordsConsent", "ChecksGate", "Redacts", "Stores", "LoggerMessage",
    };

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public DeclaredNames(Compilation compilation, bool promises)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            Read(tree.GetRoot());
        }

        if (promises)
        {
            foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(static assembly => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name.StartsWith("ComplianceKit", StringComparison.Ordinal)))))
            {
                Read(assembly.GlobalNamespace);
            }
        }
    }

    public IEnumerable<string> All => _names;

    private static bool IsMarker(string name) =>
        Markers.Contains(name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name);

    private void Read(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is MethodDeclarationSyntax { AttributeLists.Count: > 0 } method && method.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => IsMarker(Last(attribute.Name))))
            {
                _names.Add(method.Identifier.ValueText);
            }
            else if (node is FieldDeclarationSyntax { Declaration: { } declaration } && FirstTypeArgument(declaration.Type) is "ILogger")
            {
                _names.UnionWith(declaration.Variables.Select(static variable => variable.Identifier.ValueText));
            }
        }
    }

    private static string? FirstTypeArgument(TypeSyntax type) =>
        (type is QualifiedNameSyntax qualified ? qualified.Right : type) is GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } arguments } && arguments[0] is NameSyntax name ? Last(name) : null;

    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    private void Read(INamespaceOrTypeSymbol symbol)
    {
        foreach (var member in symbol.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    Read(inner);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when method.GetAttributes().Any(static attribute => attribute.AttributeClass is { } type && IsMarker(type.Name)):
                    _names.Add(method.Name);
                    break;
            }
        }
    }
}
