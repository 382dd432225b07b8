using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.Accuracy.Members;

/// <summary>A system as one compilation over the framework; what does not resolve stays an error type, as in an audit without packages.</summary>
internal static class CodeOfSystem
{
    private static readonly Lazy<MetadataReference[]> Framework = new(static () =>
        [.. typeof(CodeOfSystem).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(static a => a.Key == "ReferencePack")
            .SelectMany(static pack => Directory.EnumerateFiles(pack.Value!, "*.dll")).Select(static file => MetadataReference.CreateFromFile(file))]);

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    internal static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, Parse, path);

    internal static CSharpCompilation Compile(string name, IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(name, [Tree(Usings, "Usings.cs"), .. trees], Framework.Value, new(OutputKind.DynamicallyLinkedLibrary));
}
