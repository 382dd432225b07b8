using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.CommandTests;

public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ck-command-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Help_names_the_command_and_every_option()
    {
        var (code, output, _) = await Shell.RunAsync("audit", "--help", "--language", "en");

        Assert.Equal(0, code);
        Assert.Contains("compliancekit audit [<PATH>] [options]", output);
        Assert.All(["--no-build", "--output", "--format", "--baseline", "--fail-on", "--as-of", "--language", "--max-blind-spots", "--json"], option => Assert.Contains(option, output));
    }

    [Fact]
    public async Task Help_speaks_Chinese_where_it_is_asked_to() =>
        Assert.Contains("分析系统", (await Shell.RunAsync("audit", "--help", "--language", "zh-Hans")).Output);

    [Theory]
    [InlineData("--format", "html,pdf")]
    [InlineData("--format", ",")]
    [InlineData("--format", "1")]
    [InlineData("--as-of", "yesterday")]
    [InlineData("--as-of", "2026-02-30")]
    [InlineData("--fail-on", "sometimes")]
    [InlineData("--language", "fr")]
    [InlineData("--max-blind-spots", "-1")]
    [InlineData("--max-blind-spots", "many")]
    [InlineData("--no-such-option", "")]
    public async Task A_wrong_command_line_is_a_usage_error_and_nothing_is_done(string option, string value)
    {
        var (code, output, error) = await Shell.RunAsync("audit", folder, option, value, "-o", Path.Combine(folder, "report"));

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("compliancekit --help", error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_path_with_nothing_there_is_named()
    {
        var (code, _, error) = await Shell.RunAsync("audit", Path.Combine(folder, "nothing.sln"), "--no-build");

        Assert.Equal(2, code);
        Assert.Contains("nothing.sln: there is no solution", error);
    }

    [Fact]
    public async Task A_broken_solution_is_named_with_its_line()
    {
        File.WriteAllText(Path.Combine(folder, "shop.slnx"), "<Solution>\n  <Project Path='a.csproj'>\n</Solution>");

        var (code, _, error) = await Shell.RunAsync("audit", Path.Combine(folder, "shop.slnx"), "--no-build");

        Assert.Equal(2, code);
        Assert.Contains("shop.slnx: cannot be read", error);
    }

    [Fact]
    public async Task A_broken_configuration_is_refused_with_file_line_and_remedy()
    {
        File.WriteAllText(Path.Combine(folder, "Shop.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        File.WriteAllText(Path.Combine(folder, "compliancekit.json"), "{\n  \"version\": 1,\n  \"purposes\": [\n    { \"id\": \"viewing\", \"basis\": \"wish\" }\n  ]\n}");

        var (code, _, error) = await Shell.RunAsync("audit", folder, "--no-build", "-o", Path.Combine(folder, "report"));

        Assert.Equal(2, code);
        Assert.Contains("compliancekit.json(4): $.purposes[0].basis: Name the legal basis", error);
        Assert.False(Directory.Exists(Path.Combine(folder, "report")));
    }

    [Fact]
    public async Task A_missing_baseline_is_a_usage_error()
    {
        File.WriteAllText(Path.Combine(folder, "a.cs"), "class A;");
        var (code, _, error) = await Shell.RunAsync("audit", folder, "--no-build", "--baseline", Path.Combine(folder, "no.json"));

        Assert.Equal(2, code);
        Assert.Contains("the baseline is not there", error);
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_refused_before_the_work()
    {
        File.WriteAllText(Path.Combine(folder, "a.cs"), "class A;");
        var file = Path.Combine(folder, "taken");
        File.WriteAllText(file, "");

        var (code, _, error) = await Shell.RunAsync("audit", folder, "--no-build", "-o", file);

        Assert.Equal(2, code);
        Assert.Contains("the report cannot be written there", error);
    }

    [Fact]
    public async Task A_bare_folder_cannot_be_built_and_is_told_the_other_way()
    {
        File.WriteAllText(Path.Combine(folder, "a.cs"), "class A;");

        var (code, _, error) = await Shell.RunAsync("audit", folder, "-o", Path.Combine(folder, "report"));

        Assert.Equal(2, code);
        Assert.Contains("--no-build", error);
    }

    [Fact]
    public async Task Cancelling_leaves_no_report()
    {
        File.WriteAllText(Path.Combine(folder, "a.cs"), "class A;");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var (code, _, error) = await Shell.RunAsync(cancelled.Token, "audit", folder, "--no-build", "-o", Path.Combine(folder, "report"));

        Assert.Equal(130, code);
        Assert.Contains("Cancelled", error);
        Assert.False(Directory.Exists(Path.Combine(folder, "report")));
    }

    [Fact]
    public async Task A_mistyped_option_is_not_taken_for_the_path()
    {
        var (code, output, error) = await Shell.RunAsync("audit", "--nobuild");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("There is no option '--nobuild'", error);
        Assert.Contains("compliancekit --help", error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_folder_is_not_a_clean_system(bool noBuild)
    {
        var (code, output, error) = await Shell.RunAsync([.. (string[])["audit", folder, "-o", Path.Combine(folder, "report")], .. noBuild ? (string[])["--no-build"] : []]);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("no project and no C# source here", error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_folder_of_the_report_that_was_there_before_stays()
    {
        File.WriteAllText(Path.Combine(folder, "a.cs"), "class A;");
        var report = Directory.CreateDirectory(Path.Combine(folder, "report")).FullName;
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Equal(130, (await Shell.RunAsync(cancelled.Token, "audit", folder, "--no-build", "-o", Path.Combine(report, "of", "today"))).Code);

        Assert.Empty(Directory.EnumerateFileSystemEntries(report));
    }

    [Theory]
    [InlineData("{\n  \"version\": 1,\n  \"purposes\": [", 3, "no valid JSON")]
    [InlineData("{\n  \"version\": \"one\"\n}", 2, "not of the kind that the schema asks for")]
    public async Task A_configuration_that_is_no_json_says_where_and_what_to_look_for(string text, int line, string words)
    {
        File.WriteAllText(Path.Combine(folder, "a.cs"), "class A;");
        File.WriteAllText(Path.Combine(folder, "compliancekit.json"), text);

        var (code, _, error) = await Shell.RunAsync("audit", folder, "--no-build", "-o", Path.Combine(folder, "report"));

        Assert.Equal(2, code);
        Assert.Contains($"compliancekit.json({line})", error);
        Assert.Contains(words, error);
    }

    [Theory]
    [InlineData("warning", 0, "errors 0, warnings 1")]
    [InlineData("error", 1, "errors 1, warnings 0")]
    [InlineData("suggestion", 0, "errors 0, warnings 1")]
    [InlineData(null, 1, "errors 1, warnings 0")]
    public async Task The_level_that_an_editorconfig_sets_decides_the_exit_code(string? level, int expected, string counted)
    {
        File.WriteAllText(Path.Combine(folder, "Signup.cs"), "class Signup { void Show(string mobilePhone) { System.Console.WriteLine(mobilePhone); } }");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), level is null ? "root = true" : $"root = true\n[*.cs]\ndotnet_diagnostic.CK2001.severity = {level}\n");

        var (code, output, error) = await Shell.RunAsync("audit", folder, "--no-build", "-o", Path.Combine(folder, "report"));

        Assert.Equal((expected, ""), (code, error));
        Assert.Contains(counted, output);
    }
}
