using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Maintenance.Management;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Platform;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>Asks a host everything; also used at the end of a changing batch, which saves a round trip.</summary>
/// <param name="files">Configuration files to read beside those in the usual places.</param>
/// <param name="asksFirmware">Whether the cards' firmware is asked for its limits, too.</param>
internal sealed class HostObserver(IEnumerable<string>? files = null, bool asksFirmware = false) : IHostObserver<HostObservation>
{
    private readonly BootObserver _boot = new();
    private readonly PciObserver _pci = new(asksFirmware);
    private readonly PersistenceObserver _persistence = new();
    private readonly ServicesObserver _services = new();
    private readonly PlatformObserver _platform = new();
    private readonly ManagementObserver _management = new();
    private readonly CloudConfigurationObserver _cloud = new(files ?? []);

    public void Ask(HostBatch batch)
    {
        _boot.Ask(batch);
        _pci.Ask(batch);
        _persistence.Ask(batch);
        _services.Ask(batch);
        _cloud.Ask(batch);
        _platform.Ask(batch);
        _management.Ask(batch);
    }

    public HostObservation Read(BatchResult answers) => new(
        answers.Host,
        _boot.Read(answers),
        _pci.Read(answers),
        _persistence.Read(answers),
        _services.Read(answers),
        _cloud.Read(answers))
    {
        Platform = _platform.Read(answers),
        Management = _management.Read(answers),
    };
}
