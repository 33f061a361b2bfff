using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>Asks a host for what brings virtual functions back after a reboot.</summary>
internal sealed class PersistenceObserver : IHostObserver<PersistenceObservation>
{
    private static readonly ReadTexts OwnFiles = new(
        [PersistencePaths.Script, $"{PersistencePaths.SettingsDirectory}/*", PersistencePaths.UnitTemplate]);

    private static readonly FindPaths Signs = new(
        [PersistencePaths.SystemdIsRunning, $"{PersistencePaths.WantedUnits}/pulumi-sriov-vfs@*.service"]);

    private BatchTicket<ImmutableSortedDictionary<string, string>> _files;
    private BatchTicket<ImmutableArray<string>> _signs;
    private ImmutableArray<BatchTicket<FileSnapshot?>> _rcLocal = [];

    public void Ask(HostBatch batch)
    {
        _files = batch.Add(OwnFiles);
        _signs = batch.Add(Signs);
        _rcLocal = [.. PersistencePaths.RcLocal.Select(path => batch.Add(new ReadFile(path)))];
    }

    public PersistenceObservation Read(BatchResult answers)
    {
        var signs = answers.Get(_signs);
        return new PersistenceObservation
        {
            HasSystemd = signs.Contains(PersistencePaths.SystemdIsRunning),
            Files = answers.Get(_files),
            EnabledUnits =
            [
                .. signs.Where(path => path.StartsWith(PersistencePaths.WantedUnits, StringComparison.Ordinal))
                    .Select(path => Path.GetFileName(path)),
            ],
            RcLocal = _rcLocal.Select(answers.Get).FirstOrDefault(file => file is not null),
        };
    }
}
