using System.CommandLine;
using ComplianceKit.Configuration;
using ComplianceKit.Ledger;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.Texts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceKit.Tool.Commands;

/// <summary>Which ledger a command works on: <c>--ledger CONNECTION</c>, or <c>env:NAME</c> so that it need not stand on the command line.</summary>
internal static class LedgerConnection
{
    private const string Variable = "env:";

    public static Option<string> NewOption(bool chinese) => new("--ledger")
    {
        Required = true,
        HelpName = "CONNECTION|env:NAME",
        Description = Text.Get("option.ledger").In(chinese),
    };

    /// <summary>The connection string of a ledger that is there. One is never created here: a mistyped path would record a refusal where nobody reads it.</summary>
    /// <exception cref="ToolException">The variable is not set, the string is none, or there is no such file.</exception>
    public static string Resolve(string given)
    {
        var connection = given;
        if (given.StartsWith(Variable, StringComparison.Ordinal))
        {
            var name = given[Variable.Length..];
            connection = Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new ToolException(ExitCode.Usage, Text.Get("error.variable", name));
        }

        string file;
        try
        {
            file = new SqliteConnectionStringBuilder(connection).DataSource;
        }
        catch (ArgumentException none)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.connection"), none);
        }

        return File.Exists(file) ? connection : throw new ToolException(ExitCode.Usage, Text.Get("error.noLedger", file));
    }

    /// <summary>Asks one service of the kit over the ledger, for the controller that compliancekit.json names.</summary>
    /// <exception cref="ToolException">There is no valid compliancekit.json here or above, or the ledger cannot answer.</exception>
    public static Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask, string connection)
        where TService : notnull => RunAsync(async () =>
    {
        var services = Open(connection);
        await using (services.ConfigureAwait(false))
        {
            return await ask(services.GetRequiredService<TService>()).ConfigureAwait(false);
        }
    });

    /// <summary>Runs work on the ledger; what goes wrong there becomes a text and an exit code.</summary>
    public static async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (ComplianceConfigurationException invalid)
        {
            throw new ToolException(ExitCode.Usage, Bilingual.Same(invalid.Message), invalid);
        }
        catch (LedgerException failure)
        {
            throw new ToolException(ExitCode.NotAnalysed, Bilingual.Same(failure.Message), failure);
        }
    }

    private static ServiceProvider Open(string connection)
    {
        var configuration = MsBuildExpression.FindAbove(ComplianceConfiguration.FileName, Environment.CurrentDirectory);
        if (configuration.Length == 0)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.noConfiguration"));
        }

        var services = new ServiceCollection();
        services.AddComplianceKit(options => options.ConfigurationPath = configuration).UseSqlite(connection);
        return services.BuildServiceProvider();
    }
}
