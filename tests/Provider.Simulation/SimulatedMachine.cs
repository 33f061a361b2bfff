using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Kernel;
using Pulumi.Sriov.Provider.Simulation.Programs;

namespace Pulumi.Sriov.Provider.Simulation;

/// <summary>
/// A Linux server in memory, which lives longer than any run against it. Tests prepare it, connect to it as a run of the
/// provider does, and look at what became of it.
/// </summary>
public sealed class SimulatedMachine
{
    private int _boots;

    internal SimulatedMachine(MachineFixture fixture)
    {
        Fixture = fixture;
        Files = new FileTree();
        fixture.Distribution.Install(Files, fixture);
        Services = new ServiceManager(this);
        Guests = new Guests(this);
        Boot();
    }

    /// <summary>Its name, as a user would write it.</summary>
    public string Name => Fixture.Name;

    /// <summary>The files, sysfs and procfs included.</summary>
    public FileTree Files { get; }

    /// <summary>The machine's time.</summary>
    public SimulatedClock Clock { get; } = new();

    /// <summary>What uses its devices.</summary>
    public Guests Guests { get; }

    /// <summary>When set, connecting fails with it: unreachable, wrong key, no sudo right.</summary>
    public ProviderException? ConnectionRefusal { get; set; }

    /// <summary>How long it takes from the reboot request to the end of start-up.</summary>
    public TimeSpan BootTime { get; set; } = TimeSpan.FromSeconds(37);

    /// <summary>The host's lock file.</summary>
    public HostLock Lock { get; } = new();

    internal MachineFixture Fixture { get; }

    internal RunningKernel Kernel { get; private set; } = null!;

    internal ServiceManager Services { get; }

    /// <summary>Connections of several runs take turns.</summary>
    internal Lock Monitor { get; } = new();

    /// <summary>Connects to it as one run of the provider.</summary>
    /// <param name="fault">What goes wrong in this run; <c>null</c> = nothing.</param>
    public SimulatedHost Connect(Fault? fault = null) => new(this, fault);

    /// <summary>Restarts it in good order.</summary>
    public void Reboot()
    {
        Clock.Advance(BootTime);
        Boot();
    }

    /// <summary>The power goes off and comes back.</summary>
    public void LosePower() => Reboot();

    private void Boot()
    {
        Clock.Forget();
        Guests.Forget();
        foreach (var volatileFolder in new[] { "/sys", "/proc", "/run", "/dev", "/tmp" })
        {
            Files.Delete(volatileFolder);
            Files.PutDirectory(volatileFolder);
        }

        Files.PutDirectory("/run/lock");
        Files.PutDirectory("/run/systemd/system");
        var commandLine = Fixture.Distribution.BootLoader.CommandLine(Files);
        Kernel = new RunningKernel(
            Files, Clock, Fixture.Machine, Fixture.Distribution.Kernel, commandLine, ++_boots);
        Services.Boot();
    }
}
