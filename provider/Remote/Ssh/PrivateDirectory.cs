namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>A temporary directory that only this user can enter (mkdtemp makes it 0700).</summary>
internal sealed class PrivateDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pulumi-sriov-");

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(_directory.FullName, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_directory.Exists)
        {
            _directory.Delete(recursive: true);
        }
    }
}
