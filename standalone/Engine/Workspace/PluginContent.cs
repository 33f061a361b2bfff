using System.Formats.Tar;
using System.IO.Compression;

namespace Pulumi.Engine.Workspace;

/// <summary>The files of a plugin: a tarball, a directory, or an executable alone.</summary>
/// <param name="path">Where they are.</param>
internal sealed class PluginContent(string path)
{
    private static readonly byte[] GZip = [0x1f, 0x8b];

    /// <summary>Puts the files into <paramref name="directory"/>.</summary>
    /// <param name="directory">An empty directory.</param>
    /// <param name="executable">How the plugin's executable is called, which must be among the files.</param>
    /// <exception cref="UserErrorException">It is not, or there are no files at all.</exception>
    public void WriteTo(string directory, string executable)
    {
        if (Directory.Exists(path))
        {
            Copy(path, directory);
        }
        else if (!File.Exists(path))
        {
            throw new UserErrorException($"{path} does not exist; give a plugin's tarball, directory or executable");
        }
        else if (IsTarball())
        {
            Extract(directory);
        }
        else
        {
            File.Copy(path, Path.Combine(directory, executable));
        }

        if (!File.Exists(Path.Combine(directory, executable)))
        {
            throw new UserErrorException($"{path} holds no {executable}: it is not that plugin");
        }

        if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(Path.Combine(directory, executable)).HasFlag(UnixFileMode.UserExecute))
        {
            throw new UserErrorException($"{executable} in {path} is not executable");
        }
    }

    private bool IsTarball()
    {
        using var file = File.OpenRead(path);
        var start = new byte[GZip.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(GZip);
    }

    private void Extract(string directory)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var unzipped = new GZipStream(file, CompressionMode.Decompress);
            TarFile.ExtractToDirectory(unzipped, directory, overwriteFiles: true);
        }
        catch (InvalidDataException e)
        {
            throw new UserErrorException($"{path} is not a tarball that can be read ({e.Message}); fetch it again", e);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var directory in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, directory)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }
}
