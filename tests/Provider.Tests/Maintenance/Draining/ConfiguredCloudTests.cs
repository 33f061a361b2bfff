using OpenStack.Client.Configuration;
using Pulumi.Plugin.Rpc;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Rpc;

namespace Pulumi.Sriov.Provider.Tests.Maintenance.Draining;

/// <summary>The provider with a cloud of clouds.yaml in its configuration.</summary>
public sealed class ConfiguredCloudTests : IAsyncLifetime
{
    private static readonly PropertyMap Iommu = PropertyMap.Of(
        ("connection", Map(("host", "compute-1"))),
        ("reboot", Map(("policy", "whenRequired"))));

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("clouds-");
    private readonly SimulatedMachine _machine = SimulatedHost.Ubuntu2204().Boot();
    private CannedNova? _nova;
    private ProviderHarness? _provider;

    private CannedNova Nova => _nova!;

    private ProviderHarness Provider => _provider!;

    public async Task InitializeAsync()
    {
        _nova = await CannedNova.StartAsync();
        await File.WriteAllTextAsync(
            Path.Combine(_directory.FullName, "clouds.yaml"),
            $$"""
            clouds:
              site:
                auth: {auth_url: "{{Nova.Service.Url}}identity", username: admin, password: pass-4711, project_name: admin}
            """);
        _provider = await ProviderHarness.StartAsync(
            Catalog.Of, [_machine], surroundings: new Surroundings(_ => null, [_directory.FullName]));
        await Provider.ConfigureAsync(PropertyMap.Of(("cloud", "site")));
    }

    public async Task DisposeAsync()
    {
        await Provider.DisposeAsync();
        await Nova.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Reboot_OfANodeWithARunningServer_IsRefusedBeforeAnythingIsWritten()
    {
        Nova.With("a");
        var before = _machine.Files.ReadText("/etc/default/grub");

        var refusal = await Assert.ThrowsAsync<RpcException>(() => Provider.Resource("sriov:host:Iommu").UpAsync(Iommu));

        Assert.Contains("vnf-a (a, project project-9, ACTIVE)", refusal.StatusMessage, StringComparison.Ordinal);
        Assert.Equal(before, _machine.Files.ReadText("/etc/default/grub"));
    }

    [Fact]
    public async Task Reboot_OfAnEmptyNode_LeavesTheServiceEnabled()
    {
        await Provider.Resource("sriov:host:Iommu").UpAsync(Iommu);

        Assert.True(Nova.IsEnabled);
        Assert.Equal(2, Nova.Service.Calls.Count(call => call.StartsWith("PUT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ChangeWithoutADisruption_EndsWhatACutOffRunHasLeft()
    {
        Nova.Disable("sriov: maintenance of the host");

        await Provider.Resource("sriov:host:KernelArguments").UpAsync(PropertyMap.Of(
            ("connection", Map(("host", "compute-1"))),
            ("arguments", new PropertyValue.ListValue(PropertyList.From(["quiet"])))));

        Assert.True(Nova.IsEnabled);
    }

    [Theory]
    [InlineData("policy", "liveMigrate", "sriov:cloud")]
    [InlineData("disabledReason", "", "1 to 255 characters")]
    public async Task CheckConfig_SaysWhatIsWrong(string name, string value, string words)
    {
        var response = await Provider.Client.CheckConfigAsync(new CheckRequest
        {
            News = Wire.Encode(PropertyMap.Of(("maintenance", Map((name, value))))),
        });

        var failure = Assert.Single(response.Failures);
        Assert.Equal($"maintenance.{name}", failure.Property);
        Assert.Contains(words, failure.Reason, StringComparison.Ordinal);
    }

    private static PropertyValue.MapValue Map(params (string Name, PropertyValue Value)[] members) =>
        new(PropertyMap.Of(members));
}
