using System.Reflection;
using System.Runtime.Loader;
using ComplianceKit.Tool.References;

namespace ComplianceKit.Tool.Compilation;

/// <summary>Makes the compiler of the installed SDK the one this process uses: the language version is then the SDK's.</summary>
/// <remarks>
/// The command-line compiler stops before it runs any analyzer when a base type or a using cannot be resolved (seen: CS0246 in a
/// declaration leaves no analyzer result at all), and in sources without their packages that is every project. So its assemblies
/// are loaded here and the analyzers are driven directly. Must run before any method that names a compiler type is entered.
/// </remarks>
internal static class CompilerLoader
{
    private static int installed;

    public static void Use(DotnetInstallation dotnet)
    {
        if (Interlocked.Exchange(ref installed, 1) == 1)
        {
            return;
        }

        string[] folders = [dotnet.CompilerFolder, Path.GetDirectoryName(dotnet.RazorCompiler)!];
        AssemblyLoadContext.Default.Resolving += (context, name) => Load(context, name, folders);
    }

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name, string[] folders)
    {
        foreach (var folder in folders)
        {
            var path = Path.Combine(folder, name.CultureName is { Length: > 0 } culture ? Path.Combine(culture, name.Name + ".dll") : name.Name + ".dll");
            if (File.Exists(path))
            {
                return context.LoadFromAssemblyPath(path);
            }
        }

        return null;
    }
}
