using System.Runtime.CompilerServices;
using ComplianceKit.House;

namespace ComplianceKit.Analyzers.Tests;

/// <summary>Compares a text with the <c>*.verified.*</c> file beside the test. Where they differ, the new text is left as <c>*.received.*</c> for a person to accept.</summary>
internal static class Snapshot
{
    internal static void Matches(string text, string name, [CallerFilePath] string test = "")
    {
        // Paths in a deterministic build begin at the root of the repository, wherever that is.
        test = test.StartsWith("/_/", StringComparison.Ordinal) ? Repository.PathOf(test[3..]) : test;
        var verified = Path.Combine(Path.GetDirectoryName(test)!, name.Insert(name.LastIndexOf('.'), ".verified"));
        var received = Path.Combine(Path.GetDirectoryName(test)!, name.Insert(name.LastIndexOf('.'), ".received"));
        var actual = text.ReplaceLineEndings("\n");
        if (File.Exists(verified) && string.Equals(File.ReadAllText(verified).ReplaceLineEndings("\n"), actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(name + " differs from its verified text:\n" + actual);
    }
}
