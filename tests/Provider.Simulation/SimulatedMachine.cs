using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Kernel;
using Pulumi.Sriov.Provider.Simulation.Programs;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Simulation;

/// <summary>
/// A Linux server in memory, which lives longer than any run against it. Tests prepare it, connect to it as a run of the
/// provider does, and look at what became of it.
/// </summary>
public sealed class SimulatedMachine
{
    private int _boots;
    private TimeSpan _bootedAt;

    internal SimulatedMachine(MachineFixture fixture)
    {
        Fixture = fixture;
        Files = new FileTree();
        fixture.Distribution.Install(Files, fixture);
        Supervisors = [.. fixture.Deployments.Select(deployment => new Supervisor(this, deployment))];
        foreach (var deployment in fixture.Deployments)
        {
            deployment.Install(Files);
        }

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

    /// <summary>Whether logins become root: they are root, or sudo lets them.</summary>
    public bool LoginIsRoot { get; set; } = true;

    /// <summary>How many interrupts are in use.</summary>
    public int InterruptsInUse { get; set; } = 40;

    /// <summary>How long it takes from the reboot request to the end of start-up.</summary>
    public TimeSpan BootTime { get; set; } = TimeSpan.FromSeconds(37);

    /// <summary>The host's lock file.</summary>
    public HostLock Lock { get; } = new();

    internal MachineFixture Fixture { get; }

    internal List<Supervisor> Supervisors { get; }

    /// <summary>Whether nothing gets through to it over the port that the SSH connection comes over.</summary>
    internal bool IsCutOff => Fixture.Management is { } link
        && !(Kernel.Network.Find(link.Interface) is { HasCarrier: true } device && device.Mtu <= link.LargestFrame);

    /// <summary>Time since the last boot.</summary>
    internal TimeSpan Uptime => SinceBoot(Clock.Now);

    /// <summary>Seconds since 1970.</summary>
    internal long Epoch => TimeOfDay(Clock.Now).ToUnixTimeSeconds();

    internal RunningKernel Kernel { get; private set; } = null!;

    internal ServiceManager Services { get; }

    /// <summary>Connections of several runs take turns.</summary>
    internal Lock Monitor { get; } = new();

    /// <summary>The process of a service that was deployed on it.</summary>
    /// <param name="name">The service: <c>nova-compute</c>.</param>
    public Daemon Daemon(string name) => Supervisors.Single(supervisor => supervisor.Deployment.Program.Name == name).Daemon;

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

    internal TimeSpan SinceBoot(TimeSpan time) => time - _bootedAt;

    internal static DateTimeOffset TimeOfDay(TimeSpan time) => DateTimeOffset.FromUnixTimeSeconds(1_795_000_000) + time;

    private void Boot()
    {
        Clock.Forget();
        _bootedAt = Clock.Now;
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
        Files.PutAttribute("/proc/self/status", () => LoginIsRoot ? "Name:\tgrep\nUid:\t0\t0\t0\t0\n" : "Name:\tgrep\nUid:\t1000\t1000\t1000\t1000\n");
        SecurityModules.Start(Files, Fixture);
        Files.PutFile("/proc/sys/kernel/hostname", Name + "\n");
        foreach (var supervisor in Supervisors)
        {
            supervisor.Forget();
        }

        Services.Boot();
        foreach (var supervisor in Supervisors)
        {
            supervisor.Start();
        }
    }
}
