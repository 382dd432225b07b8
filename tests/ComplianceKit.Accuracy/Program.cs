using ComplianceKit.Accuracy.Members;

namespace ComplianceKit.Accuracy;

/// <summary>Measures what the analyzers see against labels of real systems.</summary>
internal static class Program
{
    private const string Usage = """
        Measures the analyzers against labelled code.

          members --labels CSV --locations CSV [--source DIR] [--systems NAME,NAME] [--show misses|answers]
              Which members are personal. Without --source the declaring types are rebuilt from the rows; with it the files
              below DIR/SYSTEM (or DIR/OWNER+SYSTEM) are read. --systems keeps these systems only, --show lists them.
        """;

    public static int Main(string[] arguments)
    {
        if (arguments is not ["members", ..])
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        try
        {
            return MembersCommand.Run(Options.Read(arguments.AsSpan(1)), Console.Out);
        }
        catch (Exception failure) when (failure is UsageException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            Console.Error.WriteLine();
            Console.Error.WriteLine(Usage);
            return 2;
        }
    }
}
