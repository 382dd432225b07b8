namespace ComplianceKit.Ledger.Sqlite;

/// <summary>Whether a directory lies on a network file system, where locks and flushes do not hold what the ledger promises.</summary>
internal static class FileSystems
{
    private static readonly string[] Network =
    [
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "ceph", "glusterfs", "lustre", "gpfs", "beegfs", "ocfs2", "gfs2", "davfs", "webdav",
        "fuse.sshfs", "fuse.glusterfs", "fuse.s3fs", "fuse.rclone", "fuse.davfs", "fuse.ceph", "fuse.gcsfuse", "fuse.juicefs", "fuse.cifs",
    ];

    /// <exception cref="LedgerUnsupportedException">It is a network file system.</exception>
    internal static void RefuseNetwork(string directory)
    {
        if (NetworkOf(directory) is { } name)
            throw new LedgerUnsupportedException($"'{directory}' lies on a network file system ({name}), where file locks and flushes cannot be relied on. Put the ledger on a local disk, or use PostgreSQL.");
    }

    /// <summary>The type of the file system that a path lies on, by the mount table of Linux (proc_pid_mountinfo(5)).</summary>
    internal static string? TypeOf(string directory, IEnumerable<string> mountInfo)
    {
        (string Point, string Type) best = (string.Empty, string.Empty);
        foreach (var line in mountInfo)
        {
            var fields = line.Split(' ');
            var mark = Array.IndexOf(fields, "-");
            if (mark < 5 || fields.Length <= mark + 1)
                continue;
            var point = fields[4].Replace("\\040", " ", StringComparison.Ordinal);

            // The last of several mounts on one point covers the others.
            if (point.Length >= best.Point.Length && Contains(point, directory))
                best = (point, fields[mark + 1]);
        }

        return best.Type.Length > 0 ? best.Type : null;
    }

    internal static bool IsNetwork(string type) => Network.Contains(type, StringComparer.OrdinalIgnoreCase);

    private static bool Contains(string point, string directory) =>
        point == "/" || directory == point || directory.StartsWith(point + "/", StringComparison.Ordinal);

    private static string? NetworkOf(string directory)
    {
        try
        {
            if (OperatingSystem.IsLinux() && TypeOf(RealPath(directory), File.ReadLines("/proc/self/mountinfo")) is { } type)
                return IsNetwork(type) ? type : null;
            var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(directory)! : directory);
            return drive.DriveType == DriveType.Network || IsNetwork(drive.DriveFormat) ? drive.DriveFormat : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The operating system does not say; the locks are tried out before the first write.
            return null;
        }
    }

    private static string RealPath(string directory)
    {
        var path = new DirectoryInfo(directory);
        return path.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path.FullName;
    }
}
