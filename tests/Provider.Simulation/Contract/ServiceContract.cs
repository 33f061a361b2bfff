using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Services;
using Xunit;

namespace Pulumi.Sriov.Provider.Simulation.Contract;

/// <summary>Units of systemd: how a restart is proven, and what is seen of it. Each test has a unit of its own.</summary>
public abstract class ServiceContract : HostContract
{
    private readonly string _unit = $"pulumi-sriov-contract-{Guid.NewGuid():n}";

    private string UnitFile => $"/run/systemd/system/{_unit}.service";

    private Service Service => new(_unit, ServiceManager.Systemd, _unit)
    {
        Restart = ["systemctl", "--no-block", "restart", $"{_unit}.service"],
        Limit = TimeSpan.FromSeconds(40),
    };

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await Try(Command("systemctl", "stop", $"{_unit}.service"));
        await Do(new RemoveFile(UnitFile));
        await Do(Command("systemctl", "daemon-reload"));
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Restart_ServiceThatStays_IsUpWithAnotherProcessEachTime()
    {
        await Install("ExecStart=/bin/sleep infinity");

        var first = await Restart();
        var second = await Restart();

        Assert.NotEqual(first.Process, second.Process);
        Assert.Equal("sleep", (await ReadText($"/proc/{second.Process}/comm")));
        Assert.InRange(second.Since, first.Since, first.Since + 120);
    }

    [Fact]
    public async Task Restart_ServiceThatEndsAndIsStartedAgain_IsNotUp()
    {
        await Install("ExecStart=/bin/sleep 2\nRestart=always\nRestartSec=1");

        var failure = await Try(ServiceScripts.RestartAndProve(Service));

        Assert.Equal(1, failure?.ExitCode);
        Assert.Contains("ended", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_NoSuchUnit_SaysSo()
    {
        var failure = await Try(ServiceScripts.RestartAndProve(Service));

        Assert.Contains($"there is no unit {_unit}.service", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_NewVf_IsYoungerThanItsPort()
    {
        await Do(new WriteAttribute($"{Facts.PortDirectory}/sriov_numvfs", "1", Limit));
        try
        {
            await Do(new WaitFor(new PathCount($"{Facts.PortDirectory}/virtfn0/net/*", 1), Limit));
            await Do(Command("udevadm", "settle"));
            var target = (await Do(new ReadLinks([$"{Facts.PortDirectory}/virtfn0"]))).Values.Single();

            var seen = ServicesObserver.Parse((await Do(ServiceScripts.LookAtKnownServices)).StandardOutput);

            Assert.True(seen.HasSystemd);
            Assert.True(seen.DevicesSince[Address(target)] > seen.DevicesSince[Address(Facts.PhysicalFunction)]);
        }
        finally
        {
            await Do(new WriteAttribute($"{Facts.PortDirectory}/sriov_numvfs", "0", Limit));
        }
    }

    private async Task Install(string service)
    {
        await Do(new WriteFile(UnitFile, Bytes($"[Service]\n{service}\n")));
        await Do(Command("systemctl", "daemon-reload"));
    }

    private async Task<(string Process, long Since)> Restart()
    {
        var words = (await Do(ServiceScripts.RestartAndProve(Service))).StandardOutput.Trim().Split(' ');
        Assert.Equal("up", words[0]);
        return (words[1], long.Parse(words[2]));
    }

    private static PciAddress Address(string path) =>
        PciAddress.TryParse(path[(path.LastIndexOf('/') + 1)..], out var address) ? address : throw new FormatException(path);
}
