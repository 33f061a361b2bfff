using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Remote;
using Pulumi.Sriov.Provider.Tests.Rpc;

namespace Pulumi.Sriov.Provider.Tests.Fleet;

/// <summary>One program over many hosts, of which some fail.</summary>
public sealed class FleetTests
{
    private static readonly string[] Unreachable = ["compute-007", "compute-019", "compute-033"];
    private static readonly string[] ReadOnly = ["compute-011", "compute-042"];

    private static readonly (string, PropertyMap) Iommu = ("sriov:host:Iommu", PropertyMap.Empty);

    private static readonly (string, PropertyMap) FourFunctions = ("sriov:host:VirtualFunctions", PropertyMap.Of(
        ("device", new PropertyValue.MapValue(PropertyMap.Of(("name", "enp1s0")))), ("count", 4.0), ("linkUp", true), ("persistence", "systemd")));

    [Fact]
    public async Task FiftyHosts_ThreeUnreachableTwoFailingHalfWay_TheRestIsDone_AndTheNextRunDoesWhatIsLeft()
    {
        var machines = FleetProgram.Machines(50, SimulatedHost.Debian12);
        foreach (var machine in machines)
        {
            machine.ConnectionRefusal = Unreachable.Contains(machine.Name) ? NoRoute(machine.Name) : null;
            if (ReadOnly.Contains(machine.Name))
            {
                machine.Files.ReadOnlyMounts.Add("/etc");
            }
        }

        var (program, failures) = await FirstUpAsync(machines);

        Assert.Equal([.. Unreachable.Concat(ReadOnly).Order(StringComparer.Ordinal)], failures.Keys.Order(StringComparer.Ordinal));
        Assert.All(Unreachable, host => Assert.Contains($"{host}: connecting failed: No route to host", failures[host], StringComparison.Ordinal));
        Assert.All(ReadOnly, host => Assert.Contains("Read-only file system", failures[host], StringComparison.Ordinal));
        Assert.All(machines.Where(machine => !Unreachable.Contains(machine.Name)), HasFourFunctions);

        foreach (var machine in machines)
        {
            machine.ConnectionRefusal = null;
            machine.Files.ReadOnlyMounts.Clear();
        }

        await using var second = await StartAsync(machines);
        Assert.Empty(await program.ResumedBy(second).UpAsync());

        Assert.All(machines, HasFourFunctions);
        foreach (var (_, host) in second.Connections)
        {
            var writes = host.Operations.Where(operation => operation.StartsWith("write ", StringComparison.Ordinal)).ToList();
            var hasCreated = writes.Exists(write => write.EndsWith("/sriov_numvfs", StringComparison.Ordinal));
            Assert.Equal(Unreachable.Contains(host.Name), hasCreated);
            if (!failures.ContainsKey(host.Name))
            {
                Assert.Empty(writes);
                Assert.Equal(new HostTraffic(1, 1), host.Traffic);
            }
        }
    }

    [Fact]
    public async Task TwoHundredHosts_NothingToDo_CostOneConnectionAndOneRoundTripEach()
    {
        var machines = FleetProgram.Machines(200, SimulatedHost.Debian12);
        var (program, failures) = await FirstUpAsync(machines);
        Assert.Empty(failures);

        await using var second = await StartAsync(machines);
        Assert.Empty(await program.ResumedBy(second).UpAsync());

        Assert.Equal(200, second.Connections.Count);
        Assert.All(second.Connections, connection => Assert.Equal(new HostTraffic(1, 1), connection.Host.Traffic));
    }

    [Fact]
    public async Task TenHostsToReboot_TwoAtATime_AreNeverMore_AndAllAreDone()
    {
        var machines = FleetProgram.Machines(10, SimulatedHost.Ubuntu2204);
        // Each reboot waits until another host is down, too: with one at a time it would never end, with three the most would say.
        // And the first two wait until a third says that it waits.
        var pair = new Pair();
        var aThirdWaits = new TaskCompletionSource();
        var reboots = new LongReboots(_ => Task.WhenAll(pair.MeetAsync(), aThirdWaits.Task));
        await using var provider = await StartAsync(machines, reboots.Around);
        var waiting = Until.HoldsAsync(() => provider.Engine.StatusLines.Any(IsWaiting)).ContinueWith(
            _ => aThirdWaits.SetResult(), TaskScheduler.Default);
        await provider.ConfigureAsync(PropertyMap.Of(("maxUnavailable", 2.0)));

        Assert.Empty(await FleetProgram.Of(provider, machines, IommuWithReboot).UpAsync());

        Assert.Equal(2, reboots.Most);
        Assert.All(machines, machine => Assert.Contains("intel_iommu=on", machine.Files.ReadText("/proc/cmdline"), StringComparison.Ordinal));
        await waiting;

        static bool IsWaiting(string line) => line.Contains("waits for its turn (2 of 2 hosts are unavailable", StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostThatDoesNotComeBack_StopsTheOthers_BeforeTheirBootLoadersAreWritten()
    {
        var machines = FleetProgram.Machines(10, SimulatedHost.Ubuntu2204);
        var reboots = new LongReboots(host =>
        {
            machines.Single(machine => machine.Name == host).ConnectionRefusal = NoRoute(host);
            return Task.CompletedTask;
        });
        await using var provider = await StartAsync(machines, reboots.Around);

        var failures = await FleetProgram.Of(provider, machines, IommuWithReboot).UpAsync();

        var down = Assert.Single(machines, machine => machine.ConnectionRefusal is not null);
        var others = machines.Where(machine => machine != down).ToList();
        Assert.Equal(10, failures.Count);
        Assert.All(others, machine =>
        {
            Assert.Contains($"did not come back from what this run did: {down.Name} (No route to host)", failures[machine.Name], StringComparison.Ordinal);
            Assert.DoesNotContain("intel_iommu", machine.Files.ReadText("/etc/default/grub"), StringComparison.Ordinal);
        });
    }

    private static (string, PropertyMap) IommuWithReboot { get; } = ("sriov:host:Iommu", PropertyMap.Of(
        ("reboot", new PropertyValue.MapValue(PropertyMap.Of(("policy", "whenRequired"))))));

    private static async Task<(FleetProgram Program, IReadOnlyDictionary<string, string> Failures)> FirstUpAsync(SimulatedMachine[] machines)
    {
        await using var provider = await StartAsync(machines);
        var program = FleetProgram.Of(provider, machines, Iommu, FourFunctions);
        return (program, await program.UpAsync());
    }

    private static Task<ProviderHarness> StartAsync(SimulatedMachine[] machines, Func<IHost, IHost>? around = null) =>
        ProviderHarness.StartAsync(Catalog.Of, machines, clock: new StandingClock(), around: around);

    private static ProviderException NoRoute(string host) => new(
        FailureKind.Unreachable, host, "connecting", "No route to host", "Look at the host's console.");

    private static void HasFourFunctions(SimulatedMachine machine) =>
        Assert.Equal("4\n", machine.Files.ReadText("/sys/class/net/enp1s0/device/sriov_numvfs"));

    /// <summary>Whoever comes waits for the next one.</summary>
    private sealed class Pair
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource? _waiting;

        public Task MeetAsync()
        {
            lock (_lock)
            {
                if (_waiting is { } other)
                {
                    _waiting = null;
                    other.SetResult();
                    return Task.CompletedTask;
                }

                _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _waiting.Task.WaitAsync(TimeSpan.FromMinutes(1));
            }
        }
    }
}
