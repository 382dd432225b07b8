using ComplianceKit.Benchmarks;

// Each benchmark prints a table for people and, as its last line, one line of JSON.
if (args is not ["analyzers", .. var options])
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/ComplianceKit.Benchmarks -- analyzers --source DIR [--pairs N]");
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
    return await AnalyzerBenchmark.RunAsync(options, stop.Token);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped; nothing was measured to the end.");
    return 130;
}
