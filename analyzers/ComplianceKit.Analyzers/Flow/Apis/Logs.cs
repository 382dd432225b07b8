using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What logs make of an object.</summary>
internal static class Logs
{
    private static readonly string[] Destructuring = ["Serilog", "NLog"];

    /// <summary>
    /// Whether a log writes the members of an object for <c>{@Order}</c>. Microsoft.Extensions.Logging alone writes its <c>ToString()</c>;
    /// the providers of Serilog and NLog write its members. An application sees all that it runs with; a library is judged by what it asks for,
    /// since the application that runs it is not known.
    /// </summary>
    internal static bool MayDestructure(Compilation compilation) =>
        compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
        || compilation.ReferencedAssemblyNames.Any(static a => Destructuring.Any(d => a.Name.StartsWith(d, StringComparison.OrdinalIgnoreCase)));
}
