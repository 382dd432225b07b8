using System.Text.RegularExpressions;
using ComplianceKit.EndToEnd.Setup;

namespace ComplianceKit.EndToEnd;

/// <summary>However the packages are put together, each finding is reported once for each compilation.</summary>
[Collection(PackageFeed.Collection)]
public sealed class PackageCombinationTests(PackageFeed feed)
{
    private const string Keeps = """
        using System;
        using System.IO;

        public static class Visitors
        {
            public static void Main()
            {
                var phone = Console.ReadLine();
                File.AppendAllText("visitors.csv", phone);
            }
        }
        """;

    [Fact]
    public async Task Both_packages_together_report_once()
    {
        var folder = feed.NewFolder("both").Write("Visitors.cs", Keeps).Write("Both.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ComplianceKit" Version="{feed.Version}" />
                <PackageReference Include="ComplianceKit.Analyzers" Version="{feed.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);

        var result = await BuildSayingOnceAsync(folder);

        Assert.Single(Regex.Matches(result.FailsWith("CK1001").Output, "error CK1001:"));
    }

    [Fact]
    public async Task Old_frameworks_are_analysed_with_the_analyzers_alone()
    {
        var folder = feed.NewFolder("old").Write("Visitors.cs", Keeps).Write("Old.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net472;netstandard2.0</TargetFrameworks>
                <ComplianceKitMode>Observe</ComplianceKitMode>
                <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ComplianceKit.Analyzers" Version="{feed.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);

        var result = (await BuildSayingOnceAsync(folder)).Succeeds();

        Assert.Equal(["Visitors.cs(9): CK1001"], result.Warnings.Where(static warning => warning.Contains("CK", StringComparison.Ordinal)));
        Assert.Equal(["net472", "netstandard2.0"], Regex.Matches(result.Output, @"warning CK1001: .*TargetFramework=(?<framework>[\w.]+)\]").Select(static m => m.Groups["framework"].Value).Order(StringComparer.Ordinal));
    }

    /// <summary><c>dotnet build</c> repeats every error in its summary, so MSBuild itself is asked.</summary>
    private static Task<CommandResult> BuildSayingOnceAsync(ProjectFolder folder) => folder.DotnetAsync("msbuild", "-restore", "-clp:NoSummary");
}
