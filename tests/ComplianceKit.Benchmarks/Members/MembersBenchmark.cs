using System.Globalization;
using System.Runtime.Loader;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.References;

namespace ComplianceKit.Benchmarks.Members;

/// <summary>What it costs to decide whether a member is personal: processor time and allocation per member of a compilation that the compiler has bound.</summary>
internal static class MembersBenchmark
{
    /// <summary>Microseconds of processor time per member, for the first question about it.</summary>
    private const double TimeGoal = 2;

    /// <summary>Bytes per member: the answer where there is one, and the places in the tables that keep it.</summary>
    private const double AllocationGoal = 640;

    private const int DefaultRounds = 7;
    private const int WarmUp = 3;

    public static int Run(string[] options, CancellationToken cancellationToken)
    {
        if (Options.Text(options, "--source") is not { } source || !Directory.Exists(source) || Options.Number(options, "--rounds", DefaultRounds, atLeast: 1) is not { } rounds)
        {
            Console.Error.WriteLine("Say which sources are read: --source DIR (a folder), and how often: --rounds N (default 7).");
            return 2;
        }

        if (DotnetInstallation.Find() is not { } dotnet)
        {
            Console.Error.WriteLine("No .NET SDK was found; its compiler binds the members.");
            return 3;
        }

        CompilerLoader.Use(dotnet);
        AssemblyLoadContext.Default.LoadFromAssemblyPath(CarriedAnalyzers.Assembly);
        return Measure(dotnet, source, rounds, cancellationToken);
    }

    // A method of its own: it names compiler types, which can be loaded only once CompilerLoader has run.
    private static int Measure(DotnetInstallation dotnet, string source, int rounds, CancellationToken cancellationToken)
    {
        var load = MembersLoad.Read(dotnet, source, cancellationToken);
        if (load.Files == 0)
        {
            Console.Error.WriteLine($"There is no C# file below '{source}'.");
            return 2;
        }

        var (first, again, bytes, bytesAgain) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUp; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cost = load.Ask(cancellationToken);
            if (round < 0)
            {
                continue;
            }

            first.Add(cost.First);
            again.Add(cost.Again);
            bytes.Add(cost.Bytes);
            bytesAgain.Add(cost.BytesAgain);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {cost.First,7:F3} µs and {cost.Bytes,6:F0} bytes a member; asked again {cost.Again,6:F3} µs and {cost.BytesAgain:F1} bytes"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.Files} files, {load.Members} members, {load.Personal} of them personal"));
        Ratios[] results =
        [
            new("members: µs (CPU), first question", TimeGoal, first),
            new("members: bytes, first question", AllocationGoal, bytes),
            new("members: µs (CPU), asked again", TimeGoal / 10, again),
            new("members: bytes, asked again", 0, bytesAgain),
        ];
        Array.ForEach(results, Console.WriteLine);
        Console.WriteLine(Ratios.ToJson(results));
        return Array.TrueForAll(results, static r => r.Passes) ? 0 : 1;
    }
}
