using System.Collections.Immutable;

namespace ComplianceKit.Tool.Projects;

/// <summary>What the compiler must know about one project, read from its files.</summary>
internal sealed record SourceProject
{
    public required string Path { get; init; }

    public required string Name { get; init; }

    public required string AssemblyName { get; init; }

    /// <summary>The framework it is analysed for, such as net10.0 or net45; the best of several.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>Further frameworks that the project is built for and that this analysis does not cover.</summary>
    public ImmutableArray<string> OtherFrameworks { get; init; } = [];

    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>.cshtml and .razor files.</summary>
    public ImmutableArray<string> Markup { get; init; } = [];

    public ImmutableArray<string> GlobalUsings { get; init; } = [];

    public ImmutableArray<string> Defines { get; init; } = [];

    public ImmutableArray<string> NoWarn { get; init; } = [];

    public ImmutableArray<string> ProjectReferences { get; init; } = [];

    public ImmutableArray<PackageRequest> Packages { get; init; } = [];

    /// <summary>Assemblies named by path, whether they exist or not.</summary>
    public ImmutableArray<string> AssemblyPaths { get; init; } = [];

    /// <summary>Assemblies that may see this one's internals.</summary>
    public ImmutableArray<string> Friends { get; init; } = [];

    public string? LangVersion { get; init; }

    public string? RootNamespace { get; init; }

    public bool Nullable { get; init; }

    public bool AllowUnsafe { get; init; }

    public bool IsExecutable { get; init; }

    public bool IsWeb { get; init; }

    public bool UsesRazor { get; init; }

    /// <summary>Whether it has what tests are run with. See <see cref="TestProjects"/> for whether it is one.</summary>
    public bool LooksLikeTest { get; init; }

    public bool IsNetFramework => TargetFrameworks.IsNetFramework(TargetFramework);
}

/// <summary>A package as a project asks for it.</summary>
internal sealed record PackageRequest(string Id, string Version);
