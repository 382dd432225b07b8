using ComplianceKit.Tool.Auditing;
using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.AuditingTests;

public sealed class BuildMessagesTests
{
    private static readonly SourceRoot Root = new(Path.Combine(Path.GetTempPath(), "shop"));

    [Fact]
    public void An_error_is_read_with_its_place_and_without_the_project_behind_it()
    {
        var file = Path.Combine(Root.Folder, "Leads", "a.cs");

        Assert.Equal("Leads/a.cs(3,5): CS0103: The name 'x' does not exist", BuildMessages.Error($"{file}(3,5): error CS0103: The name 'x' does not exist [{Root.Folder}/Shop.csproj::TargetFramework=net8.0]", Root));
        Assert.Equal("Leads/a.cs(3,5): CS0103: 当前上下文中不存在名称“x”", BuildMessages.Error($"{file}(3,5): error CS0103: 当前上下文中不存在名称“x” [{Root.Folder}/Shop.csproj]", Root));
        Assert.Equal("MSB1009: Project file does not exist.", BuildMessages.Error("MSBUILD : error MSB1009: Project file does not exist.", Root));
        Assert.Equal("Shop.csproj: NU1101: Unable to find package X.", BuildMessages.Error($"{Root.Folder}/Shop.csproj : error NU1101: Unable to find package X. [{Root.Folder}/shop.sln]", Root));
    }

    [Theory]
    [InlineData("  Shop -> /x/bin/Shop.dll")]
    [InlineData("a.cs(3,5): warning CS0168: never used")]
    [InlineData("    0 Error(s)")]
    public void Other_lines_are_no_errors(string line) => Assert.Null(BuildMessages.Error(line, Root));

    [Fact]
    public void A_finished_project_is_seen() => Assert.Equal("Shop.Api", BuildMessages.BuiltProject("  Shop.Api -> /x/bin/Shop.Api.dll"));
}
