using ComplianceKit.Campaigns;
using ComplianceKit.Campaigns.Crash;
using ComplianceKit.Campaigns.Tamper;

if (args is [AppendingWorker.Name, ..])
    return await AppendingWorker.RunAsync(args);
if (!CampaignArguments.TryParse(args, out var arguments, out var problem))
{
    Console.Error.WriteLine(problem);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, cancel) =>
{
    cancel.Cancel = true;
    stop.Cancel();
};
var result = arguments.Campaign switch
{
    "crash" => await CrashCampaign.RunAsync(arguments, Console.Out, stop.Token),
    _ => await TamperCampaign.RunAsync(arguments, Console.Out, stop.Token),
};
Console.WriteLine(result.ToJson());
return result.IsPassed ? 0 : 1;
