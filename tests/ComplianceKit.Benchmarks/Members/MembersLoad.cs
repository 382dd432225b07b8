using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.Tool.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.Benchmarks.Members;

/// <summary>The sources of a folder as one compilation; every round makes new symbols of them, as every key in an editor does.</summary>
internal sealed class MembersLoad
{
    /// <summary>So often is everything asked in a round: a single pass over the members is too short for the clock of the process.</summary>
    private const int Repeats = 20;

    private readonly SyntaxTree[] trees;
    private readonly MetadataReference[] references;

    private MembersLoad(SyntaxTree[] trees, MetadataReference[] references)
    {
        this.trees = trees;
        this.references = references;
    }

    public int Files => trees.Length;

    public int Members { get; private set; }

    public int Personal { get; private set; }

    public static MembersLoad Read(DotnetInstallation dotnet, string source, CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(static f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        SyntaxTree[] parsed = [.. files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), new CSharpParseOptions(LanguageVersion.Latest), f, cancellationToken: cancellationToken))];
        return new(parsed, [.. dotnet.ReferencePack("Microsoft.NETCore.App.Ref").Select(static f => MetadataReference.CreateFromFile(f))]);
    }

    public (double First, double Again, double Bytes, double BytesAgain) Ask(CancellationToken cancellationToken)
    {
        var compilation = CSharpCompilation.Create("Members", trees, references, new(OutputKind.DynamicallyLinkedLibrary));
        var members = new List<ISymbol>();
        Collect(compilation.Assembly.GlobalNamespace, members, cancellationToken);
        Members = members.Count;
        var classifier = new PersonalDataClassifier(new PersonalNames(null));
        Clean();
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            // A new one remembers nothing: every member is decided again, as in the next compilation of an editor.
            classifier = new PersonalDataClassifier(new PersonalNames(null));
            Personal = 0;
            foreach (var member in members)
            {
                Personal += classifier.Classify(member) is null ? 0 : 1;
            }
        }

        var (first, firstBytes) = (Environment.CpuUsage.TotalTime - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
        Clean();
        (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        var found = 0;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            foreach (var member in members)
            {
                found += classifier.Classify(member) is null ? 0 : 1;
            }
        }

        var (again, againBytes) = (Environment.CpuUsage.TotalTime - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
        if (found != Personal * Repeats)
        {
            throw new InvalidOperationException("The same member was answered in two ways.");
        }

        double count = members.Count;
        return (first.TotalMicroseconds / count / Repeats, again.TotalMicroseconds / count / Repeats, firstBytes / count / Repeats, againBytes / count / Repeats);
    }

    private static void Clean()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    // Types and attributes are bound here, as the compiler has them when it asks an analyzer: that work is not the classifier's.
    private static void Collect(INamespaceOrTypeSymbol around, List<ISymbol> members, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in around.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    inner.GetAttributes();
                    _ = (inner as INamedTypeSymbol)?.BaseType;
                    Collect(inner, members, cancellationToken);
                    break;
                case IPropertySymbol { IsIndexer: false } property:
                    Add(property, property.Type, members);
                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false } field:
                    Add(field, field.Type, members);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method:
                    foreach (var parameter in method.Parameters)
                    {
                        Add(parameter, parameter.Type, members);
                    }

                    break;
            }
        }
    }

    private static void Add(ISymbol symbol, ITypeSymbol type, List<ISymbol> members)
    {
        symbol.GetAttributes();
        _ = type.Name;
        members.Add(symbol);
    }
}
