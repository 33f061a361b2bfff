using System.Runtime.Versioning;
using Pulumi.Engine.Storage;

namespace Engine.Tests.Storage;

[UnsupportedOSPlatform("windows")]
public sealed class AtomicFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("atomic-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Write_NewFile_IsReadableByItsOwnerOnlyAndAlone()
    {
        var path = Path.Combine(_directory, "a", "state.json");

        AtomicFile.Write(path, "one"u8.ToArray());

        Assert.Equal("one", File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal([path], Directory.GetFiles(Path.Combine(_directory, "a")));
    }

    [Fact]
    public void Write_ExistingFile_KeepsItsMode()
    {
        var path = Path.Combine(_directory, "settings.yaml");
        File.WriteAllText(path, "old and longer");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(path, Mode);

        AtomicFile.Write(path, "new"u8.ToArray());

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(Mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void Write_FailsHalfway_LeavesTheOldContentAndNoTemporaryFile()
    {
        var path = Path.Combine(_directory, "state.json");
        AtomicFile.Write(path, "old"u8.ToArray());

        Assert.Throws<InvalidDataException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("ne"u8);
            throw new InvalidDataException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_directory));
    }

    [Fact]
    public void Write_TargetCannotBeReplaced_LeavesNoTemporaryFile()
    {
        var path = Path.Combine(_directory, "directory");
        Directory.CreateDirectory(path);

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(path, "x"u8.ToArray()));

        Assert.Empty(Directory.GetFiles(_directory));
    }
}
