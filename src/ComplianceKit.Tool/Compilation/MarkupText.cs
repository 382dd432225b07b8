using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Tool.Compilation;

/// <summary>A page, view, component or configuration file as the analyzers and the Razor compiler read it.</summary>
internal sealed class MarkupText(string path) : AdditionalText
{
    private readonly Lazy<SourceText?> text = new(() => SourceFile.Read(path));

    public override string Path { get; } = path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text.Value;
}
