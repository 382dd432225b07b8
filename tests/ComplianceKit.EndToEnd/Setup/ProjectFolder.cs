namespace ComplianceKit.EndToEnd.Setup;

/// <summary>A project somebody else could have: files, and the commands run in it.</summary>
public sealed class ProjectFolder(string path, IReadOnlyDictionary<string, string> environment)
{
    public string PathOf(string relative) => Path.Combine(path, relative);

    public ProjectFolder Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
        return this;
    }

    public ProjectFolder Copy(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(directory, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "artifacts" or "compliance-report"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
                File.Copy(file, PathOf(relative), overwrite: true);
            }
        }

        return this;
    }

    public Task<CommandResult> DotnetAsync(params string[] arguments) => Shell.RunAsync(path, "dotnet", arguments, environment);

    public Task<CommandResult> DotnetInChineseAsync(params string[] arguments) =>
        Shell.RunAsync(path, "dotnet", arguments, new Dictionary<string, string>(environment, StringComparer.Ordinal) { ["DOTNET_CLI_UI_LANGUAGE"] = "zh-Hans" });

    public Task<CommandResult> BuildAsync(params string[] arguments) => DotnetAsync(["build", .. arguments]);

    /// <summary>Starts a web application that was built in the folder; its files lie in the folder.</summary>
    public Task<RunningApp> StartAsync(string assembly, params string[] arguments) => RunningApp.StartAsync(path, PathOf(assembly), arguments, environment);

    /// <summary>Runs a program that the project folder or a tool folder holds.</summary>
    public Task<CommandResult> RunAsync(string file, params string[] arguments) => Shell.RunAsync(path, file, arguments, environment);
}
