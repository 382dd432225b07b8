using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Accuracy.Members;

/// <summary>Reads the systems themselves: every C# file below the folder of a system is part of one compilation.</summary>
internal static class RealSource
{
    internal static IEnumerable<Prediction> Predict(IReadOnlyList<LabelledMember> members, string source)
    {
        foreach (var system in members.GroupBy(static m => m.System, StringComparer.Ordinal))
        {
            var folder = Folder(source, system.Key);
            var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => CodeOfSystem.Tree(File.ReadAllText(file), file), StringComparer.Ordinal);
            var code = CodeOfSystem.Compile(system.Key, trees.Values);
            var classifier = new PersonalDataClassifier(new PersonalNames(null));
            foreach (var file in system.GroupBy(static m => m.Path, StringComparer.Ordinal))
            {
                var types = trees.TryGetValue(file.Key, out var tree) ? Types(code.GetSemanticModel(tree)) : [];
                foreach (var member in file)
                {
                    var symbol = Find(types, member);
                    yield return new(member, symbol is null ? null : classifier.Classify(symbol), symbol is not null);
                }
            }
        }
    }

    private static List<INamedTypeSymbol> Types(SemanticModel model) =>
        [.. model.SyntaxTree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Select(type => model.GetDeclaredSymbol(type)).OfType<INamedTypeSymbol>()];

    // By line first: two types of a file may have members of one name, and a formatter may have moved the line.
    private static ISymbol? Find(List<INamedTypeSymbol> types, LabelledMember member)
    {
        var name = member.Type.Split('<')[0].Split('.')[^1];
        var found = types.Where(type => type.Name == name).Select(type => MemberFinder.In(type, member)).OfType<ISymbol>().ToList();
        return found.Find(symbol => symbol.Locations.Any(l => l.GetLineSpan().StartLinePosition.Line + 1 == member.Line)) ?? found.FirstOrDefault();
    }

    private static string Folder(string source, string system)
    {
        if (!Directory.Exists(source))
        {
            throw new UsageException($"The folder {source} does not exist.");
        }

        return Directory.EnumerateDirectories(source).FirstOrDefault(d => IsOf(Path.GetFileName(d), system))
            ?? throw new UsageException($"{source} has no folder for {system} (SYSTEM or OWNER+SYSTEM).");
    }

    private static bool IsOf(string folder, string system) =>
        string.Equals(folder, system, StringComparison.OrdinalIgnoreCase) || folder.EndsWith("+" + system, StringComparison.OrdinalIgnoreCase);
}
