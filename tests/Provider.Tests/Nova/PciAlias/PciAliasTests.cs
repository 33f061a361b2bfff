using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Nova.PciAlias;
using Pulumi.Sriov.Provider.Tests.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.Nova.PciAlias;

public sealed class PciAliasTests
{
    private const string Conf = "[DEFAULT]\n[pci]\nalias = {\"name\": \"gpu\", \"vendor_id\": \"10de\", \"product_id\": \"1eb8\"}\n";

    private static readonly ConfigurationRun<PciAliasInputs, PciAliasOutputs> Run = new(new PciAliasHandler());

    private static readonly PciAliasInputs Wanted = new()
    {
        Connection = NovaMachine.Connection,
        Aliases = [new() { Name = "a1", VendorId = "8086", ProductId = "10ca", DeviceType = "type-VF" }],
    };

    [Fact]
    public async Task Life_AliasComesAndGoes_OthersStay()
    {
        var machine = await NovaMachine.BootAsync(["nova-api", "nova-compute"], Conf);
        var outputs = await Run.UpAsync(machine, Wanted);

        Assert.Equal(Conf + "alias = {\"name\":\"a1\",\"vendor_id\":\"8086\",\"product_id\":\"10ca\",\"device_type\":\"type-VF\"}\n", machine.Text());
        Assert.Equal(["nova-api", "nova-compute"], outputs.RestartedServices.Select(service => service.Name).Order());
        Assert.Empty((await Run.PlanAsync(machine, Wanted, outputs)).Steps);

        await Run.DownAsync(machine, Wanted, outputs);
        Assert.Equal(Conf, machine.Text());
    }

    [Fact]
    public async Task Apply_ControllerWithoutCompute_RestartsTheApiAlone()
    {
        var machine = await NovaMachine.BootAsync(["nova-api", "nova-scheduler"], Conf);
        Assert.Equal(["nova-api"], (await Run.UpAsync(machine, Wanted)).RestartedServices.Select(service => service.Name));
    }

    [Fact]
    public async Task Apply_ContradictsAnAliasOfOthers_IsRefusedBeforeAnyWrite()
    {
        var machine = await NovaMachine.BootAsync(["nova-api"], Conf);
        var wanted = Wanted with { Aliases = [Wanted.Aliases[0] with { Name = "gpu" }] };
        var failure = await Assert.ThrowsAsync<ProviderException>(() => Run.UpAsync(machine, wanted));
        Assert.Equal(FailureKind.Conflict, failure.Kind);
        Assert.Equal(Conf, machine.Text());
    }

    [Fact]
    public async Task Plan_WhitelistTagsTheSameVfs_Warns()
    {
        var machine = await NovaMachine.BootAsync(
            ["nova-api", "nova-compute"], "[pci]\ndevice_spec = {\"devname\":\"enp1s0\",\"physical_network\":\"physnet1\"}\n", vfs: 2);
        Assert.Contains("the alias a1", Assert.Single((await Run.PlanAsync(machine, Wanted)).Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FromTheIdAlone_AdoptsWhatIsThere()
    {
        var machine = await NovaMachine.BootAsync(["nova-api"], Conf);
        var bare = new PciAliasInputs { Connection = NovaMachine.Connection, Aliases = default };
        var found = await Run.ReadAsync(machine, "compute-1/etc/nova/nova.conf#pci", bare);
        Assert.Equal("gpu", Assert.Single(found!.Inputs.Aliases).Name);
        Assert.Empty((await Run.PlanAsync(machine, found.Inputs, found.Outputs)).Steps);
    }
}
