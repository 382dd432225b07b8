using System.Globalization;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.References;

namespace ComplianceKit.Benchmarks;

/// <summary>What the analyzers cost: processor time of compiling sources and analysing them, over that of compiling the same sources by the same compiler.</summary>
internal static class AnalyzerBenchmark
{
    private const double Goal = 1.3;
    private const int DefaultPairs = 5;

    /// <summary>Both halves run in a compiler that has been at work for a while, as the compiler's server has: before that, what is measured is mostly the making of machine code.</summary>
    private const int DefaultWarmUp = 6;

    /// <summary>A half goes on for so long, compile after compile, that the collections of garbage in it are those that its own garbage brings about.</summary>
    private static readonly TimeSpan Half = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(string[] options, CancellationToken cancellationToken)
    {
        if (Options.Text(options, "--source") is not { } source || Options.Number(options, "--pairs", DefaultPairs, atLeast: 1) is not { } pairs || Options.Number(options, "--warm-up", DefaultWarmUp, atLeast: 0) is not { } warmUp)
        {
            Console.Error.WriteLine("Say which sources are measured: --source DIR (a solution, project or folder), how often: --pairs N (default 5), and after how many pairs: --warm-up N (default 6; 0 measures a cold process).");
            return 2;
        }

        if (DotnetInstallation.Find() is not { } dotnet)
        {
            Console.Error.WriteLine("No .NET SDK was found; its compiler is what is measured.");
            return 3;
        }

        CompilerLoader.Use(dotnet);
        return await MeasureAsync(dotnet, source, pairs, warmUp, cancellationToken);
    }

    // A method of its own: it names compiler types, which can be loaded only once CompilerLoader has run.
    private static async Task<int> MeasureAsync(DotnetInstallation dotnet, string source, int pairs, int warmUp, CancellationToken cancellationToken)
    {
        if (AuditTarget.Find(source) is not { } target)
        {
            Console.Error.WriteLine($"There is no solution, project or folder at '{source}'.");
            return 2;
        }

        var sources = await CompiledSources.ReadAsync(dotnet, target, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources.Projects} projects, {sources.Files} files; {warmUp} pairs to warm up, then {pairs} pairs"));
        var times = 1;
        for (var pair = 0; pair < warmUp; pair++)
        {
            var plain = await sources.CompileAsync(analyse: false, times: 1, cancellationToken);
            await sources.CompileAsync(analyse: true, times: 1, cancellationToken);
            times = Math.Max(1, (int)Math.Round(Half / plain));
        }

        var ratios = new List<double>();
        for (var pair = 0; pair < pairs; pair++)
        {
            // The halves change places from pair to pair, so that neither always runs on the other's garbage.
            var first = await sources.CompileAsync(analyse: pair % 2 == 1, times, cancellationToken);
            var second = await sources.CompileAsync(analyse: pair % 2 == 0, times, cancellationToken);
            var (plain, analysed) = pair % 2 == 0 ? (first, second) : (second, first);
            ratios.Add(analysed / plain);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  compile {plain.TotalSeconds,7:F2} s   compile and analyse {analysed.TotalSeconds,7:F2} s   ratio {analysed / plain:F3}"));
        }

        var result = new Ratios("analyzers/compile (CPU)", Goal, ratios);
        Console.WriteLine(result);
        Console.WriteLine(Ratios.ToJson([result]));
        return result.Passes ? 0 : 1;
    }
}
