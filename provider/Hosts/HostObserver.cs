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
    private BatchPart? _software;
    private BatchPart? _devices;
    private BatchPart? _surroundings;

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

    /// <inheritdoc/>
    /// <remarks>As parts of the batch: what is looked at takes many small processes, and hosts have more than one processor.</remarks>
    public void Ask(HostBatch batch)
    {
        var (software, devices, surroundings) = (new HostBatch(), new HostBatch(), new HostBatch());
        if (_aspects.HasFlag(HostAspects.Boot))
        {
            _boot.Ask(software);
        }

        if (_aspects.HasFlag(HostAspects.Services))
        {
            _services.Ask(software);
            _cloud.Ask(software);
        }

        if (_aspects.HasFlag(HostAspects.Devices))
        {
            _pci.Ask(devices);
            _persistence.Ask(surroundings);
            _platform.Ask(surroundings);
            _management.Ask(surroundings);
        }

        _software = batch.AddPart(software);
        _devices = batch.AddPart(devices, software.Entries.Count == 0 ? PartPlace.Behind : PartPlace.Beside);
        _surroundings = batch.AddPart(surroundings, PartPlace.Beside);
    }

    /// <inheritdoc/>
    public HostObservation Read(BatchResult answers)
    {
        var (asksBoot, asksServices, asksDevices) = (
            _aspects.HasFlag(HostAspects.Boot), _aspects.HasFlag(HostAspects.Services), _aspects.HasFlag(HostAspects.Devices));
        var (software, devices, surroundings) = (answers.Of(_software!), answers.Of(_devices!), answers.Of(_surroundings!));
        return new HostObservation(
            answers.Host,
            asksBoot ? _boot.Read(software) : _known!.Boot,
            asksDevices ? _pci.Read(devices) : _known!.Pci,
            asksDevices ? _persistence.Read(surroundings) : _known!.Persistence,
            asksServices ? _services.Read(software) : _known!.Services,
            asksServices ? _cloud.Read(software) : _known!.Cloud)
        {
            Platform = asksDevices ? _platform.Read(surroundings) : _known!.Platform,
            Management = asksDevices ? _management.Read(surroundings) : _known!.Management,
        };
    }
}
