using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.BootLoaders;

/// <summary>A boot loader entry (Boot Loader Specification, type 1): a file of "key value" lines.</summary>
internal sealed class BlsEntry
{
    private readonly List<string> _lines;

    private BlsEntry(string path, List<string> lines) => (Path, _lines) = (path, lines);

    public string Path { get; }

    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Title => Get("title");

    public string Linux => Get("linux");

    public string Initrd => Get("initrd");

    public string Options
    {
        get => Get("options");
        set => _lines[_lines.FindIndex(line => line.StartsWith("options ", StringComparison.Ordinal))] = $"options {value}";
    }

    public static BlsEntry Read(FileTree files, string path) => new(path, [.. files.ReadText(path).Split('\n')]);

    public void Save(FileTree files) => files.PutFile(Path, string.Join('\n', _lines));

    private string Get(string key) =>
        _lines.First(line => line.StartsWith(key + " ", StringComparison.Ordinal))[(key.Length + 1)..];
}
