using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Commands;

/// <summary>The command <c>compliancekit</c>: reads the command line, runs what it names, and turns every failure into a text that says what to do.</summary>
internal sealed class CommandLine(TextWriter output, TextWriter error, TimeProvider clock, bool showsProgress)
{
    [SuppressMessage("Design", "CA1031", Justification = "The last resort: whatever went wrong ends with a text and a documented exit code.")]
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var chinese = SpeaksChinese(arguments);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(chinese ? Bilingual.Chinese : Bilingual.English);
        var terminal = new Terminal(output, error, chinese, showsProgress);
        try
        {
            var parsed = Root(terminal).Parse(arguments);
            if (parsed.Errors.Count > 0)
            {
                foreach (var problem in parsed.Errors)
                {
                    terminal.Fail(Bilingual.Same(problem.Message));
                }

                terminal.Fail(Text.Get("error.seeHelp"));
                return (int)ExitCode.Usage;
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException failure)
        {
            terminal.Fail(failure.Text);
            return (int)failure.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Fail(Text.Get("error.cancelled"));
            return (int)ExitCode.Cancelled;
        }
        catch (Exception fault)
        {
            // Where it happened, and not its message, which may repeat what somebody typed or a file holds.
            terminal.Fail(Text.Get("error.unexpected", fault.GetType().Name));
            terminal.Fail(Bilingual.Same(fault.StackTrace ?? string.Empty));
            return (int)ExitCode.NotAnalysed;
        }
    }

    /// <summary>Not a RootCommand: that one is named after the file it runs from.</summary>
    private Command Root(Terminal terminal)
    {
        var root = new Command("compliancekit", Text.Get("command.root").In(terminal.Chinese)) { new HelpOption { Recursive = true }, new VersionOption() };
        root.Subcommands.Add(new AuditCommand(terminal, clock));
        root.Subcommands.Add(new Command("ledger", Text.Get("command.ledger").In(terminal.Chinese)) { new LedgerVerifyCommand(terminal) });
        root.Subcommands.Add(new Command("outreach", Text.Get("command.outreach").In(terminal.Chinese)) { new OptOutCommand(terminal), new ExplainCommand(terminal) });
        return root;
    }

    /// <summary>Help and errors of the command line itself come before options are known, so the language is looked up first.</summary>
    private static bool SpeaksChinese(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = arguments[i].StartsWith("--language=", StringComparison.Ordinal) ? arguments[i]["--language=".Length..]
                : arguments[i] == "--language" && i + 1 < arguments.Count ? arguments[i + 1] : null;
            if (value is not null)
            {
                return value.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
            }
        }

        var wished = Environment.GetEnvironmentVariable("DOTNET_CLI_UI_LANGUAGE");
        return (string.IsNullOrEmpty(wished) ? CultureInfo.CurrentUICulture.Name : wished).StartsWith("zh", StringComparison.OrdinalIgnoreCase);
    }
}
