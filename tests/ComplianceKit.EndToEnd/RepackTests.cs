using ComplianceKit.EndToEnd.Setup;
using ComplianceKit.House;

namespace ComplianceKit.EndToEnd;

/// <summary>NuGet unpacks a version once: what is packed from a working tree again would be hidden by what was unpacked before.</summary>
[Collection(PackageFeed.Collection)]
public sealed class RepackTests(PackageFeed feed)
{
    [Fact]
    public async Task What_is_packed_again_is_unpacked_again_and_a_release_stays()
    {
        var folder = feed.NewFolder("repack").Write("cache/compliancekit.abstractions/0.1.0-local/before.txt", "local").Write("cache/compliancekit.abstractions/0.1.0/release.txt", "release");
        var project = Repository.PathOf("src/ComplianceKit.Abstractions/ComplianceKit.Abstractions.csproj");

        (await folder.DotnetAsync("pack", project, "--no-build", "-c", PackageFeed.Configuration, $"-p:NuGetPackageRoot={folder.PathOf("cache")}/", $"-p:PackageOutputPath={folder.PathOf("packed")}")).Succeeds();

        Assert.True(File.Exists(folder.PathOf("packed/ComplianceKit.Abstractions.0.1.0-local.nupkg")));
        Assert.False(Directory.Exists(folder.PathOf("cache/compliancekit.abstractions/0.1.0-local")));
        Assert.True(File.Exists(folder.PathOf("cache/compliancekit.abstractions/0.1.0/release.txt")));
    }
}
