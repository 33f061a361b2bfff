using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>The processes that matter here: those that hold device files open.</summary>
internal sealed class ProcessTable(FileTree files)
{
    private readonly Dictionary<int, string> _openFiles = [];
    private int _lastId = 1200;

    /// <summary>Starts a process that holds one file open.</summary>
    /// <returns>Its process id.</returns>
    public int Start(string command, string openFile)
    {
        var id = ++_lastId;
        _openFiles.Add(id, openFile);
        files.PutFile($"/proc/{id}/comm", command[..Math.Min(command.Length, 15)] + "\n");
        files.PutFile($"/proc/{id}/cmdline", $"/usr/bin/{command}\0");
        files.PutLink($"/proc/{id}/fd/0", "/dev/null");
        files.PutLink($"/proc/{id}/fd/27", openFile);
        return id;
    }

    public void Stop(int id)
    {
        _openFiles.Remove(id);
        files.Delete($"/proc/{id}");
    }

    public bool Holds(string path) => _openFiles.ContainsValue(path);
}
