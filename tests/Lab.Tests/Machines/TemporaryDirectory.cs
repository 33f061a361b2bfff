namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>A directory of this machine that lives as long as a test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pulumi-sriov-lab-");

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string content)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Makes a key pair that no host knows.</summary>
    /// <returns>Path of the private key; the public one has <c>.pub</c> behind it.</returns>
    public async Task<string> MakeKeyAsync(string name)
    {
        var path = Path.Combine(_directory.FullName, name);
        var made = await Program.RunAsync("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path);
        Assert.True(made.ExitCode == 0, made.Error);
        return path;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
