using ComplianceKit.Benchmarks;
using ComplianceKit.Benchmarks.Ledger;
using ComplianceKit.Benchmarks.Members;

// Each benchmark prints a table for people and, as its last line, one line of JSON.
if (args is not ["analyzers" or "ledger" or "members", .. var options])
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/ComplianceKit.Benchmarks -- analyzers --source DIR [--pairs N]
               dotnet run -c Release --project tests/ComplianceKit.Benchmarks -- members --source DIR [--rounds N]
               dotnet run -c Release --project tests/ComplianceKit.Benchmarks -- ledger [--rounds N] [--milliseconds N] [--folder DIR] [--case WORDS]
        """);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    return args[0] switch
    {
        "ledger" => await LedgerBenchmark.RunAsync(options, stop.Token),
        "members" => MembersBenchmark.Run(options, stop.Token),
        _ => await AnalyzerBenchmark.RunAsync(options, stop.Token),
    };
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped; nothing was measured to the end.");
    return 130;
}
