using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>Asks a host for what brings virtual functions back after a reboot.</summary>
internal sealed class PersistenceObserver : IHostObserver<PersistenceObservation>
{
    private static readonly ReadFiles Files = new(
    [
        PersistencePaths.Script,
        $"{PersistencePaths.SettingsDirectory}/*",
        PersistencePaths.UnitTemplate,
        .. PersistencePaths.RcLocal,
    ]);

    private static readonly FindPaths Signs = new(
        [PersistencePaths.SystemdIsRunning, $"{PersistencePaths.WantedUnits}/pulumi-sriov-vfs@*.service"]);

    private BatchTicket<ImmutableArray<FileSnapshot>> _files;
    private BatchTicket<ImmutableArray<string>> _signs;

    public void Ask(HostBatch batch)
    {
        _files = batch.Add(Files);
        _signs = batch.Add(Signs);
    }

    public PersistenceObservation Read(BatchResult answers)
    {
        var files = answers.Get(_files).ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);
        var signs = answers.Get(_signs);
        return new PersistenceObservation
        {
            HasSystemd = signs.Contains(PersistencePaths.SystemdIsRunning),
            Files = files.RemoveRange(PersistencePaths.RcLocal),
            EnabledUnits =
            [
                .. signs.Where(path => path.StartsWith(PersistencePaths.WantedUnits, StringComparison.Ordinal))
                    .Select(path => Path.GetFileName(path)),
            ],
            RcLocal = PersistencePaths.RcLocal.Select(path => files.GetValueOrDefault(path)).FirstOrDefault(file => file is not null),
        };
    }
}
