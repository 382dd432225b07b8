using System.Collections.Immutable;

namespace ComplianceKit.Tool.Findings;

/// <summary>Something the audit did not or could not see. The values are what the sentence in the report names.</summary>
internal sealed record BlindSpot(BlindSpotKind Kind, string Project, params ImmutableArray<string> Values)
{
    public SourceLocation? Location { get; init; }
}

internal enum BlindSpotKind
{
    /// <summary>The solution names a project that is not there.</summary>
    ProjectMissing,

    /// <summary>Not a C# project.</summary>
    LanguageNotSupported,

    /// <summary>The project file cannot be read.</summary>
    ProjectUnreadable,

    /// <summary>The project does not build.</summary>
    BuildFailed,

    /// <summary>The compiler left no record that the analyzers ran.</summary>
    AnalyzersDidNotRun,

    /// <summary>A rule failed on this code.</summary>
    RuleFailed,

    /// <summary>A rule was switched off by configuration.</summary>
    RuleSwitchedOff,

    /// <summary>A finding was suppressed without a reason.</summary>
    SuppressedWithoutReason,

    /// <summary>Packages that are not on this machine.</summary>
    PackagesNotResolved,

    /// <summary>Source files that cannot be read.</summary>
    FilesUnreadable,

    /// <summary>The project is built for further frameworks.</summary>
    FrameworksNotCovered,

    /// <summary>Projects that reference each other in a circle.</summary>
    CyclicReference,

    /// <summary>An analyzer could not follow personal data here.</summary>
    NotFollowed,

    /// <summary>Tests are not part of the system that people meet.</summary>
    TestProject,

    /// <summary>Forms written in JavaScript or mini-programs.</summary>
    ClientSideForms,
}
