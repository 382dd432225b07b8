// Written from the documentation of Hangfire, Quartz.NET and CAP.
using System;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace Hangfire
{
    public static class BackgroundJob
    {
        public static string Enqueue(Expression<Func<Task>> methodCall) => "";
        public static string Enqueue<T>(Expression<Func<T, Task>> methodCall) => "";
        public static string Schedule<T>(Expression<Func<T, Task>> methodCall, TimeSpan delay) => "";
    }

    public static class RecurringJob { public static void AddOrUpdate<T>(string recurringJobId, Expression<Func<T, Task>> methodCall, string cronExpression) { } }
}

namespace Quartz
{
    public interface IJobExecutionContext { CancellationToken CancellationToken { get; } }

    public interface IJob { Task Execute(IJobExecutionContext context); }
}

namespace DotNetCore.CAP
{
    public interface ICapPublisher { Task PublishAsync<T>(string name, T contentObj, string callbackName = null, CancellationToken cancellationToken = default); }

    public interface ICapSubscribe { }

    public sealed class CapSubscribeAttribute : Attribute { public CapSubscribeAttribute(string name) { } }
}
