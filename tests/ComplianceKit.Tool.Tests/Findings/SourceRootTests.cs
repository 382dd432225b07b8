using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.FindingTests;

public sealed class SourceRootTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "shop 100%");
    private readonly SourceRoot root = new(Folder);

    [Theory]
    [InlineData("Leads/客户.cs")]
    [InlineData("a#b/c d.cs")]
    [InlineData("100%/x.cs")]
    public void A_place_below_the_root_is_relative_whichever_way_it_is_written(string path)
    {
        var absolute = Path.Combine(Folder, path);

        Assert.Equal(path, root.Relative(absolute));
        Assert.Equal(path, root.Relative(new Uri(absolute).AbsoluteUri));
        Assert.Equal(path, root.Relative("/_/" + path));
    }

    [Fact]
    public void A_place_outside_shows_no_folder_of_the_machine()
    {
        Assert.Equal("(outside)/x.cs", root.Relative(Path.Combine(Path.GetTempPath(), "other", "x.cs")));
        Assert.Equal("(outside)/shop 100%2", root.Relative(Folder + "2"));
        Assert.Equal("(outside)/x.cs", root.Relative(Path.Combine(Folder, "..", "x.cs")));
        Assert.Equal(".", root.Relative(Folder));
    }

    [Fact]
    public void No_file_outside_is_ever_opened()
    {
        Assert.Null(root.Find("../../etc/passwd"));
        Assert.Null(root.Find("/etc/passwd"));
    }
}
