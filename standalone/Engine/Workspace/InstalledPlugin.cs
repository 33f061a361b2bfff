namespace Pulumi.Engine.Workspace;

/// <summary>A plugin in the user's plugin directory.</summary>
/// <param name="Kind"><c>resource</c>, <c>language</c> …</param>
/// <param name="Name">The package's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Directory">Where it lies.</param>
internal sealed record InstalledPlugin(string Kind, string Name, SemanticVersion Version, string Directory)
{
    /// <summary>The bytes that its files take.</summary>
    public long Size => new DirectoryInfo(Directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>When it was installed.</summary>
    public DateTimeOffset Installed => System.IO.Directory.GetLastWriteTimeUtc(Directory);

    /// <summary>When its executable was last read, as far as the file system keeps that.</summary>
    public DateTimeOffset LastUsed => System.IO.Directory.EnumerateFiles(Directory)
        .Select(file => (DateTimeOffset)File.GetLastAccessTimeUtc(file)).Append(Installed).Max();
}
