using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Services;
using Pulumi.Sriov.Provider.Tests.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Services;

/// <summary>What a name means, by what a host has.</summary>
public class ServiceFinderTests
{
    [Theory]
    [InlineData("nova-compute", "nova-compute", "Systemd nova-compute")]
    [InlineData("nova-compute", "openstack-nova-compute", "Systemd openstack-nova-compute")]
    [InlineData("nova-api", "openstack-nova-api nova-compute", "Systemd openstack-nova-api")]
    [InlineData("nova-scheduler", "nova-scheduler", "Systemd nova-scheduler")]
    [InlineData("neutron-sriov-agent", "neutron-sriov-agent", "Systemd neutron-sriov-agent")]
    [InlineData("neutron-sriov-agent", "neutron-sriov-nic-agent", "Systemd neutron-sriov-nic-agent")]
    [InlineData("neutron-server", "neutron-server", "Systemd neutron-server")]
    [InlineData("neutron-server", "neutron-api neutron-rpc-server", "Systemd neutron-api, Systemd neutron-rpc-server")]
    [InlineData("neutron-server", "neutron-api", "Systemd neutron-api")]
    [InlineData("nova-compute", "docker:nova_compute", "Docker nova_compute")]
    [InlineData("nova-compute", "podman:nova_compute podman:nova_libvirt", "Podman nova_compute")]
    [InlineData("neutron-server", "docker:neutron_server docker:neutron_rpc_server", "Docker neutron_server, Docker neutron_rpc_server")]
    // Leftovers of an installation from packages on a host that runs containers, and the other way round.
    [InlineData("nova-compute", "nova-compute(inactive) docker:nova_compute", "Docker nova_compute")]
    [InlineData("nova-compute", "nova-compute docker:nova_compute(inactive)", "Systemd nova-compute")]
    // Not known by name: taken at the user's word.
    [InlineData("apache2", "nova-compute", "Systemd apache2")]
    [InlineData("uwsgi-nova.service", "nova-compute", "Systemd uwsgi-nova")]
    public void Find_OneThing(string name, string host, string expected) =>
        Assert.Equal(expected, string.Join(", ", Find(new() { Name = name }, host).Select(found => $"{found.Manager} {found.Unit}")));

    [Theory]
    [InlineData(ServiceManager.Systemd, "Systemd nova-compute")]
    [InlineData(ServiceManager.Docker, "Docker nova_compute")]
    public void Find_SeveralThings_TheManagerDecides(ServiceManager manager, string expected)
    {
        var found = Assert.Single(Find(new() { Name = "nova-compute", Manager = manager }, "nova-compute docker:nova_compute"));

        Assert.Equal(expected, $"{found.Manager} {found.Unit}");
    }

    [Fact]
    public void Find_SeveralRunningThings_AreNamed()
    {
        var refusal = Refused(new() { Name = "nova-compute" }, "nova-compute docker:nova_compute");

        Assert.Equal(FailureKind.Conflict, refusal.Kind);
        Assert.Contains("there are several: systemd nova-compute, docker nova_compute", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "no systemd unit neutron-sriov-agent or neutron-sriov-nic-agent, and no Docker or Podman container neutron_sriov_agent")]
    [InlineData(ServiceManager.Systemd, "no systemd unit neutron-sriov-agent or neutron-sriov-nic-agent")]
    [InlineData(ServiceManager.Podman, "no Podman container neutron_sriov_agent")]
    public void Find_Nothing_SaysWhatWasLookedFor(ServiceManager? manager, string looked)
    {
        var refusal = Refused(new() { Name = "neutron-sriov-agent", Manager = manager }, "nova-compute");

        Assert.Equal(FailureKind.Invalid, refusal.Kind);
        Assert.Contains($"there is {looked}. Is it this host", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_LookFailed_DoesNotSayThatThereIsNone()
    {
        var seen = HostModel.Host() with { Services = new ServicesObservation { IsUnknown = true } };

        var refusal = Assert.Throws<ProviderException>(() => ServiceFinder.Find(new() { Name = "nova-compute" }, seen));

        Assert.Equal(FailureKind.RemoteFailed, refusal.Kind);
        Assert.DoesNotContain("there is no", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_OtherNameWithoutSystemd_AsksForTheManager() =>
        Assert.Contains("there is no systemd", Refused(new() { Name = "apache2" }, "").Message, StringComparison.Ordinal);

    [Fact]
    public void Find_CommandsGiven_NeedNothingOnTheHost()
    {
        var found = Assert.Single(Find(
            new() { Name = "nova-api", Restart = "cloud-service restart 'nova api'", Status = "cloud-service status nova-api", Timeout = 7 }, ""));

        Assert.Equal((ServiceManager.Command, "command.nova-api"), (found.Manager, found.Key));
        Assert.Equal(["cloud-service", "restart", "nova api"], found.Restart.AsEnumerable());
        Assert.Equal(["cloud-service", "status", "nova-api"], found.Status.AsEnumerable());
        Assert.Equal(TimeSpan.FromSeconds(7), found.Limit);
    }

    [Fact]
    public void Find_RestartWithAManager_ReplacesItsCommandOnly()
    {
        var found = Assert.Single(Find(new() { Name = "nova-api", Manager = ServiceManager.Systemd, Restart = "apachectl -k restart" }, "nova-api"));

        Assert.Equal((ServiceManager.Systemd, "nova-api"), (found.Manager, found.Unit));
        Assert.Equal(["apachectl", "-k", "restart"], found.Restart.AsEnumerable());
    }

    [Fact]
    public void Find_ContainerOfAKollaUnit_IsRestartedByTheUnit()
    {
        var found = Assert.Single(Find(new() { Name = "nova-compute" }, "docker:nova_compute kolla-nova_compute-container"));

        Assert.Equal(ServiceManager.Docker, found.Manager);
        Assert.Equal(["systemctl", "restart", "kolla-nova_compute-container.service"], found.Restart.AsEnumerable());
    }

    private static IReadOnlyList<Service> Find(ServiceInputs inputs, string host) => [.. ServiceFinder.Find(inputs, See(host))];

    private static ProviderException Refused(ServiceInputs inputs, string host) =>
        Assert.Throws<ProviderException>(() => ServiceFinder.Find(inputs, See(host)));

    // "nova-compute docker:nova_compute(inactive)"
    private static HostObservation See(string host)
    {
        var seen = ServicesObservation.Empty with { HasSystemd = host.Split(' ').Any(word => word.Length > 0 && !word.Contains(':')) };
        foreach (var word in host.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isRunning = !word.EndsWith("(inactive)", StringComparison.Ordinal);
            var name = word.Replace("(inactive)", "", StringComparison.Ordinal);
            seen = name.Split(':') is [var engine, var container]
                ? seen with
                {
                    Containers = seen.Containers.Add(new ContainerState(
                        engine == "docker" ? ServiceManager.Docker : ServiceManager.Podman, container, "1f", isRunning, false, TimeSpan.Zero)),
                }
                : seen with
                {
                    Units = seen.Units.Add(name, new UnitState(isRunning ? "active" : "inactive", isRunning ? "running" : "dead", 812, TimeSpan.Zero)),
                };
        }

        return HostModel.Host() with { Services = seen };
    }
}
