using ComplianceKit.Tool.Compilation;
using ComplianceKit.Tool.Texts;
using Spectre.Console;

namespace ComplianceKit.Tool.Commands;

/// <summary>Where a command speaks: results on the standard output, errors and progress on the error output, progress only where a person looks at it.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool chinese, bool showsProgress)
{
    public bool Chinese => chinese;

    public void Say(BilingualText text) => output.WriteLine(text.In(chinese));

    public void Say(string text) => output.WriteLine(text);

    public void Fail(BilingualText text) => error.WriteLine(text.In(chinese));

    public Terminal In(bool otherChinese) => new(output, error, otherChinese, showsProgress);

    public Terminal Quiet() => new(output, error, chinese, showsProgress: false);

    /// <summary>Runs work that reports how far it is.</summary>
    public async Task<T> RunAsync<T>(BilingualText what, Func<IProgress<AuditProgress>?, Task<T>> work)
    {
        if (!showsProgress)
        {
            return await work(null).ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return await console.Progress().HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(what.In(chinese)));
                task.IsIndeterminate = true;
                return await work(new Bar(task, what.In(chinese))).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }

    private sealed class Bar(ProgressTask task, string what) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value)
        {
            task.IsIndeterminate = value.Total == 0;
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
            task.Description = Markup.Escape(value.Project.Length == 0 ? what : $"{what}: {value.Project}");
        }
    }
}
