namespace ComplianceKit.Analyzers.Tests.Outreach;

/// <summary>Lines of apis/send.tsv that only move the send to later: the check must stand where the send stands.</summary>
/// <param name="Id">The line.</param>
/// <param name="Late">Code that checks before the work is queued; the send comes later, so it is reported.</param>
/// <param name="Stubs">Files of Stubs/Senders.</param>
public sealed record CarrierCase(string Id, string Late, params string[] Stubs);

public static class CarrierCases
{
    private const string Check = """
        var decision = await gate.DecideAsync(to, new PurposeId("promotion"), MessageContent.Sms(text), ct);
                    if (decision is not GateDecision.Allow) return;
        """;

    public static IReadOnlyDictionary<string, CarrierCase> All { get; } = new CarrierCase[]
    {
        new("Hangfire.BackgroundJob.Enqueue", Hangfire("BackgroundJob.Enqueue<ISmsSender>(sender => {|CK3001:sender.SendAsync(to, text)|});"), "Jobs", "Frameworks"),
        new("Hangfire.BackgroundJob.Schedule", Hangfire("BackgroundJob.Schedule<ISmsSender>(sender => {|CK3001:sender.SendAsync(to, text)|}, TimeSpan.FromDays(1));"), "Jobs", "Frameworks"),
        new("Hangfire.RecurringJob.AddOrUpdate", Hangfire("RecurringJob.AddOrUpdate<ISmsSender>(\"spring\", sender => {|CK3001:sender.SendAsync(to, text)|}, \"0 9 * * *\");"), "Jobs", "Frameworks"),
        new("Quartz.IJob.Execute", """
            using Quartz; using Volo.Abp.Sms;
            public class SpringJob : IJob
            {
                private readonly ISmsSender _sender; private readonly string _to;
                public SpringJob(ISmsSender sender, string to) { _sender = sender; _to = to; }
                public async Task Execute(IJobExecutionContext context) => {|CK3001:await _sender.SendAsync(_to, "双11优惠，回T退订")|};
            }
            """, "Jobs", "Frameworks"),
        new("Microsoft.Extensions.Hosting.BackgroundService.ExecuteAsync", """
            using Microsoft.Extensions.Hosting; using Volo.Abp.Sms;
            public class SpringService : BackgroundService
            {
                private readonly ISmsSender _sender; private readonly string _to;
                public SpringService(ISmsSender sender, string to) { _sender = sender; _to = to; }
                protected override async Task ExecuteAsync(CancellationToken stoppingToken) => {|CK3001:await _sender.SendAsync(_to, "双11优惠，回T退订")|};
            }
            """, "Frameworks"),
        new("DotNetCore.CAP.ICapPublisher.PublishAsync", $$"""
            using DotNetCore.CAP; using Volo.Abp.Sms;
            public class Outbound : ICapSubscribe
            {
                const string text = "双11优惠，回T退订";
                public async Task RunAsync(IOutreachGate gate, ICapPublisher bus, string to, CancellationToken ct)
                {
                    {{Check}}
                    await bus.PublishAsync("promotion", to, cancellationToken: ct);
                }
                [CapSubscribe("promotion")]
                public async Task HandleAsync(ISmsSender sender, string to) => {|CK3001:await sender.SendAsync(to, text)|};
            }
            """, "Jobs", "Frameworks"),
    }.ToDictionary(carrier => carrier.Id, StringComparer.Ordinal);

    private static string Hangfire(string queue) => $$"""
        using Hangfire; using Volo.Abp.Sms;
        public class Outbound
        {
            const string text = "双11优惠，回T退订";
            public async Task RunAsync(IOutreachGate gate, string to, CancellationToken ct)
            {
                {{Check}}
                {{queue}}
            }
        }
        """;
}
