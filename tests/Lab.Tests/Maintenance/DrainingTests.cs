using System.Collections.Immutable;
using OpenStack.Client.Configuration;
using Pulumi.Sriov.Lab.Tests.Cloud;
using Draining = Pulumi.Sriov.Provider.Maintenance.Draining;
using OpenStackCloud = OpenStack.Client.Cloud;

namespace Pulumi.Sriov.Lab.Tests.Maintenance;

/// <summary>A compute node that is taken out of a real nova's service and put back.</summary>
public sealed class DrainingTests(ComputeCloud cloud) : IClassFixture<ComputeCloud>
{
    private readonly ComputeNode _node = cloud.Node;

    [Fact]
    public async Task Maintenance_OfAnEmptyNode_DisablesItsServiceAndEnablesItAfterASignOfLife()
    {
        using var nova = Connect();
        var service = (await Draining.ComputeNode.ServicesAsync(nova, CancellationToken.None))
            .Single(found => found.Host == _node.Host.Name);
        var maintenance = new Draining.NodeMaintenance(
            new Draining.ComputeNode(nova, service.Id, service.Host), new Draining.MaintenanceSettings(), new Progress<string>());

        await maintenance.BeginAsync("rebooting", CancellationToken.None);
        Assert.Equal("disabled", await StatusAsync());
        Assert.Equal("sriov: maintenance of the host", await ShowAsync("Disabled Reason", "--long"));

        await maintenance.EndAsync(TimeSpan.FromMinutes(5), CancellationToken.None);
        Assert.Equal("enabled", await StatusAsync());
    }

    private Task<string> StatusAsync() => ShowAsync("Status");

    private Task<string> ShowAsync(string column, params string[] more) => _node.Cloud.OpenStackAsync(
        "admin",
        ["compute", "service", "list", "--service", "nova-compute", "--host", _node.Host.Name, "-f", "value", "-c", column, .. more]);

    private OpenStackCloud Connect()
    {
        var surroundings = new Surroundings(name => name == "OS_CLIENT_CONFIG_FILE" ? _node.Cloud.CloudsYaml : null, []);
        var request = new CloudRequest(new SettingSource("the test", ImmutableDictionary<Setting, SettingValue>.Empty))
        {
            Cloud = new SettingValue("admin", "the test"),
        };
        return new OpenStackCloud(SettingsResolver.Resolve(request, surroundings).Settings, TimeProvider.System, _ => { });
    }
}
