using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>
/// Whether the console of a program is what it answers whoever runs it by, and no log: it is written on a framework of command lines, and
/// no host runs it, whose console others collect. A plain console program is not told apart from a job, and keeps its findings.
/// </summary>
internal static class CommandLineProgram
{
    private static readonly string[] Hosts = ["Microsoft.AspNetCore.Builder", "Microsoft.Extensions.Hosting"];

    public static bool Is(Compilation compilation, DeclaredNames declared) =>
        compilation.Options.OutputKind == OutputKind.ConsoleApplication
        && FlowCatalogue.Of(FlowApiKind.CommandLine).Any(framework => declared.Imports(framework.Namespace))
        && !Hosts.Any(declared.Imports);
}
