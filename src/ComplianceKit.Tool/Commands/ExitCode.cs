namespace ComplianceKit.Tool.Commands;

/// <summary>What the exit code of a command says; documented in the README and kept stable.</summary>
internal enum ExitCode
{
    Clean = 0,

    /// <summary>There are violations, or a verification failed.</summary>
    Violations = 1,

    /// <summary>The command line or a configuration file is wrong.</summary>
    Usage = 2,

    /// <summary>The analysis could not be done, or not far enough.</summary>
    NotAnalysed = 3,

    /// <summary>Ctrl-C, as shells report it, or SIGTERM.</summary>
    Cancelled = 130,
}
