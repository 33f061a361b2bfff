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
internal sealed class HostObserver : IHostObserver<HostObservation>
{
    private readonly HostAspects _aspects;
    private readonly HostObservation? _known;
    private readonly BootObserver _boot = new();
    private readonly PciObserver _pci;
    private readonly PersistenceObserver _persistence = new();
    private readonly ServicesObserver _services = new();
    private readonly PlatformObserver _platform = new();
    private readonly ManagementObserver _management = new();
    private readonly CloudConfigurationObserver _cloud;

    /// <param name="files">Configuration files to read beside those in the usual places.</param>
    /// <param name="asksFirmware">Whether the cards' firmware is asked for its limits, too.</param>
    public HostObserver(IEnumerable<string>? files = null, bool asksFirmware = false)
        : this(files, asksFirmware, HostAspects.All, known: null)
    {
    }

    private HostObserver(IEnumerable<string>? files, bool asksFirmware, HostAspects aspects, HostObservation? known) =>
        (_aspects, _known, _pci, _cloud) = (aspects, known, new PciObserver(asksFirmware), new CloudConfigurationObserver(files ?? []));

    /// <summary>A look at some of the host again.</summary>
    /// <param name="files">Configuration files to read beside those in the usual places.</param>
    /// <param name="aspects">What it is about.</param>
    /// <param name="known">The host as it was seen before, for the rest.</param>
    public static HostObserver Again(IEnumerable<string> files, HostAspects aspects, HostObservation known) =>
        new(files, asksFirmware: false, aspects, known);

    public void Ask(HostBatch batch)
    {
        if (_aspects.HasFlag(HostAspects.Boot))
        {
            _boot.Ask(batch);
        }

        if (_aspects.HasFlag(HostAspects.Services))
        {
            _services.Ask(batch);
            _cloud.Ask(batch);
        }

        if (_aspects.HasFlag(HostAspects.Devices))
        {
            _pci.Ask(batch);
            _persistence.Ask(batch);
            _platform.Ask(batch);
            _management.Ask(batch);
        }
    }

    public HostObservation Read(BatchResult answers)
    {
        var (boot, services, devices) = (
            _aspects.HasFlag(HostAspects.Boot), _aspects.HasFlag(HostAspects.Services), _aspects.HasFlag(HostAspects.Devices));
        return new HostObservation(
            answers.Host,
            boot ? _boot.Read(answers) : _known!.Boot,
            devices ? _pci.Read(answers) : _known!.Pci,
            devices ? _persistence.Read(answers) : _known!.Persistence,
            services ? _services.Read(answers) : _known!.Services,
            services ? _cloud.Read(answers) : _known!.Cloud)
        {
            Platform = devices ? _platform.Read(answers) : _known!.Platform,
            Management = devices ? _management.Read(answers) : _known!.Management,
        };
    }
}
