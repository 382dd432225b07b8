using System.Diagnostics;
using ComplianceKit.Tool.References;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Auditing;

/// <summary>Runs the dotnet command as the user's shell would, and ends it with all it started when the audit is cancelled.</summary>
internal sealed class DotnetProcess(DotnetInstallation dotnet, bool chinese)
{
    /// <summary>Set by a dotnet command for its children: a build started from here would otherwise take them for the user's.</summary>
    private static readonly string[] OfTheParent = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH"];

    /// <returns>Whether it ended with exit code 0.</returns>
    public async Task<bool> RunAsync(IEnumerable<string> arguments, string folder, Action<string> onLine, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(dotnet.Executable, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var name in OfTheParent)
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = chinese ? Bilingual.Chinese : Bilingual.English;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            await Task.WhenAll(ReadAsync(process.StandardOutput, onLine, cancellationToken), ReadAsync(process.StandardError, onLine, cancellationToken)).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> onLine, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            lock (onLine)
            {
                onLine(line);
            }
        }
    }
}
