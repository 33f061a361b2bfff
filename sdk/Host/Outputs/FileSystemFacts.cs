namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A file system.</summary>
[OutputType]
public sealed class FileSystemFacts
{
    /// <summary>Room in MiB; absent when the host does not tell.</summary>
    public readonly double? AvailableMebibytes;

    /// <summary>A path on it: <c>/etc</c>.</summary>
    public readonly string Path;

    /// <summary>Whether nothing can be written to it.</summary>
    public readonly bool ReadOnly;

    [OutputConstructor]
    private FileSystemFacts(double? availableMebibytes, string path, bool readOnly)
    {
        AvailableMebibytes = availableMebibytes;
        Path = path;
        ReadOnly = readOnly;
    }
}
