using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Maintenance.Management;

/// <summary>Asks a host what the connection comes over.</summary>
internal sealed class ManagementObserver : IHostObserver<ManagementPath>
{
    private BatchTicket<CommandResult> _path;

    // Without an answer nothing is guarded, as in a shell that is reached in another way.
    public void Ask(HostBatch batch) => _path = batch.Add(ManagementScripts.LookAtPath, mayFail: true);

    public ManagementPath Read(BatchResult answers)
    {
        if (answers.FailureOf(_path) is not null)
        {
            return ManagementPath.Unknown;
        }

        var lines = answers.Get(_path).StandardOutput
            .Split('\n')
            .Select(line => line.Split(' '))
            .Where(words => words.Length == 2)
            .ToLookup(words => words[0], words => words[1]);
        return new ManagementPath([.. lines["over"].Distinct()], [.. lines["on"].Distinct()]);
    }
}
