using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ComplianceKit.Configuration;

/// <summary>What compliancekit.json declares: the one truth about purposes, read once at start and never changed.</summary>
public sealed class ComplianceConfiguration
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "compliancekit.json";

    private readonly FrozenDictionary<PurposeId, PurposeDefinition> purposes;

    internal ComplianceConfiguration(string source, ControllerId? controller, ImmutableArray<Jurisdiction> jurisdictions, int? serviceCategory, ImmutableArray<PurposeDefinition> purposes, ImmutableArray<NoticeDefinition> notices)
    {
        Source = source;
        Controller = controller;
        Jurisdictions = jurisdictions;
        ServiceCategory = serviceCategory;
        Purposes = purposes;
        Notices = notices;
        this.purposes = purposes.ToFrozenDictionary(static purpose => purpose.Id);
    }

    /// <summary>Where it was read from.</summary>
    public string Source { get; }

    /// <summary>The controller; null when the file names none.</summary>
    public ControllerId? Controller { get; }

    /// <summary>Whose law is checked; China where the file says nothing.</summary>
    public ImmutableArray<Jurisdiction> Jurisdictions { get; }

    /// <summary>Number of the service category in the table of necessary information; null when none is declared.</summary>
    public int? ServiceCategory { get; }

    /// <summary>The purposes, in the order of the file.</summary>
    public ImmutableArray<PurposeDefinition> Purposes { get; }

    /// <summary>The notices, in the order of the file.</summary>
    public ImmutableArray<NoticeDefinition> Notices { get; }

    /// <summary>Finds a declared purpose.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="purpose">The purpose.</param>
    /// <returns>Whether it is declared.</returns>
    public bool TryGetPurpose(PurposeId id, [NotNullWhen(true)] out PurposeDefinition? purpose) => purposes.TryGetValue(id, out purpose);

    /// <summary>Reads a configuration from a text; comments and trailing commas are allowed.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What errors call it.</param>
    /// <exception cref="ComplianceConfigurationException">It cannot be used; the message names every problem.</exception>
    public static ComplianceConfiguration Parse(string json, string source = FileName)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ConfigurationReader.Read(Encoding.UTF8.GetBytes(json), source);
    }

    /// <summary>Reads a configuration from a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ComplianceConfigurationException">It is not there or cannot be used; the message names every problem.</exception>
    public static ComplianceConfiguration Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return ConfigurationReader.Read(File.ReadAllBytes(path), path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(path, error, "The file is not there. Write it at the root of the repository (the build copies it to the output of a project that refers to the package), or set ComplianceKitOptions.ConfigurationPath.", "找不到该文件。请在代码仓库根目录编写该文件（引用本包的项目在生成时会将其复制到输出目录），或设置 ComplianceKitOptions.ConfigurationPath。");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, error, $"The file cannot be read ({error.GetType().Name}). Give the process the right to read it.", $"无法读取该文件（{error.GetType().Name}）。请授予进程读取权限。");
        }
    }

    private static ComplianceConfigurationException Unreadable(string path, Exception error, string english, string chinese) =>
        new(path, [new("$", 0, new(english, chinese))], error);
}
