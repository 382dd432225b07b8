using System.Diagnostics;
using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.References;

var dotnet = DotnetInstallation.Find()!;
CompilerLoader.Use(dotnet);
var target = AuditTarget.Find(args[0])!;
Console.WriteLine(target.Root + " " + target.Projects.Length);
Directory.CreateDirectory(args[1]);
var w = Stopwatch.StartNew();
foreach (var run in await new SourceAudit(dotnet, NuGetFolder.Default(), args.Length > 2 ? args[2] : CarriedAnalyzers.Assembly, false).RunAsync(target, args[1], null, default).ConfigureAwait(false))
{
    Console.WriteLine(run.Name + " " + run.Framework + " " + run.Files + " " + string.Join(" | ", run.BlindSpots.Select(b => b.Kind + ":" + string.Join(";", b.Values))));
}
Console.WriteLine(w.Elapsed + " cpu " + Process.GetCurrentProcess().TotalProcessorTime);
return 0;
