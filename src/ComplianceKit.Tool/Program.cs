using System.Runtime.InteropServices;
using ComplianceKit.Tool.Commands;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, interrupt) =>
{
    // The first Ctrl-C ends the audit cleanly; a second one ends the process.
    if (!cancellation.IsCancellationRequested)
    {
        interrupt.Cancel = true;
        cancellation.Cancel();
    }
};
// A job that is stopped from outside (a timeout of the CI) ends as cleanly as Ctrl-C does.
using var stopped = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    cancellation.Cancel();
});
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var watched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
return await new CommandLine(Console.Out, Console.Error, TimeProvider.System, watched).RunAsync(args, cancellation.Token).ConfigureAwait(false);
