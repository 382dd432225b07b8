using System.Runtime.CompilerServices;
using ComplianceKit.House;

namespace ComplianceKit.Tool.Support;

/// <summary>Compares a text with the <c>*.verified.*</c> file beside the test. Where they differ, the new text is left as <c>*.received.*</c> for a person to accept.</summary>
internal static class Snapshot
{
    public static void Matches(string text, string name, [CallerFilePath] string test = "")
    {
        // Deterministic builds write the root of the repository as "/_/".
        var folder = Path.GetDirectoryName(test.StartsWith("/_/", StringComparison.Ordinal) ? Repository.PathOf(test[3..]) : test)!;
        var verified = Path.Combine(folder, name.Insert(name.LastIndexOf('.'), ".verified"));
        var received = Path.Combine(folder, name.Insert(name.LastIndexOf('.'), ".received"));
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail(name + " differs from its verified text:\n" + text);
    }
}
