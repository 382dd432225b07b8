using ComplianceKit.Tool.Commands;

namespace ComplianceKit.Tool.Support;

/// <summary>Runs the command in this process, as a pipe would see it.</summary>
internal static class Shell
{
    public static Task<CommandRun> RunAsync(params string[] arguments) => RunAsync(default, arguments);

    public static async Task<CommandRun> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] language = arguments.Contains("--language") ? [] : ["--language", "en"];
        var code = await new CommandLine(output, error, TimeProvider.System, showsProgress: false).RunAsync([.. arguments, .. language], cancellationToken);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}

internal sealed record CommandRun(int Code, string Output, string Error)
{
    public CommandRun EndsWith(int code)
    {
        Assert.True(Code == code, $"ended with {Code}, not {code}:\n{Output}\n{Error}");
        return this;
    }
}
