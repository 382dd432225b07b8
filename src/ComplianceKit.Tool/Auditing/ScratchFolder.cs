namespace ComplianceKit.Tool.Auditing;

/// <summary>A folder for what an audit needs on the way; gone when it ends, however it ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("compliancekit-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // A compiler that was killed may still hold a file; the folder is the operating system's to clean then.
            return;
        }
    }
}
