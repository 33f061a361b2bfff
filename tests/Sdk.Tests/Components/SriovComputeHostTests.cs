using Pulumi;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;
using Pulumi.Tests.Engine;
using Pulumi.Utilities;

namespace Sdk.Tests.Components;

public sealed class SriovComputeHostTests
{
    [Fact]
    public async Task VirtualFunctions_WaitForTheIommu()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = TwoAdapters("a"));

        var iommu = RecordingEngine.UrnOf("sriov:host:Iommu", "a-iommu");
        Assert.Equal([iommu], engine.Registration("a-enp1s0").Dependencies);
        Assert.Equal([iommu], engine.Registration("a-enp2s0").Dependencies);
    }

    [Fact]
    public async Task Parts_AreChildrenOfTheComponent_WithTheVersionOfThePackage()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = TwoAdapters("a"));

        var parent = RecordingEngine.UrnOf("sriov:index:SriovComputeHost", "a");
        var parts = engine.Registrations.Where(request => request.Custom).ToList();
        Assert.Equal(["a-enp1s0", "a-enp2s0", "a-iommu"], parts.Select(part => part.Name).Order());
        Assert.All(parts, part => Assert.Equal((parent, "0.1.0"), (part.Parent, part.Version)));
    }

    [Fact]
    public async Task Inputs_AreThoseGiven_AndNothingElse()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = TwoAdapters("a"));

        var connection = new PropertyValue.MapValue(PropertyMap.Of(("host", "h")));
        Assert.Equal(
            PropertyMap.Of(
                ("connection", connection),
                ("passthrough", true),
                ("reboot", new PropertyValue.MapValue(PropertyMap.Of(("policy", "whenRequired"))))),
            engine.Inputs("a-iommu"));
        Assert.Equal(
            PropertyMap.Of(
                ("connection", connection),
                ("count", 4.0),
                ("device", new PropertyValue.MapValue(PropertyMap.Of(("name", "enp1s0")))),
                ("requireIsolation", true)),
            engine.Inputs("a-enp1s0"));
        Assert.Equal(
            new PropertyValue.MapValue(PropertyMap.Of(("pciAddress", "0000:02:00.0"))), engine.Inputs("a-enp2s0").Get("device"));
    }

    [Fact]
    public async Task Preview_KnowsTheConnection_SoThatTheHostCanBeLookedAt()
    {
        await using var engine = new RecordingEngine { IsPreview = true };

        await engine.SucceedAsync(() => _ = TwoAdapters("a"));

        Assert.False(engine.Inputs("a-enp1s0").ContainsUnknowns());
    }

    [Fact]
    public async Task Password_IsSecretOnTheWire_ThoughTheProgramDoesNotSaySo()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Iommu("i", new IommuArgs
        {
            Connection = new ConnectionArgs { Host = "h", Password = "hush" },
        }));

        var connection = Assert.IsType<PropertyValue.MapValue>(engine.Inputs("i").Get("connection"));
        Assert.Equal(new PropertyValue.SecretValue("hush"), connection.Properties.Get("password"));
    }

    [Fact]
    public async Task IommuNotEnabled_IsLeftAlone()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovComputeHost("a", new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = "h" },
            Iommu = { Enabled = false },
            PhysicalFunctions = { ["enp1s0"] = new PhysicalFunctionArgs { Count = 2 } },
        }));

        Assert.DoesNotContain(engine.Registrations, request => request.Type == "sriov:host:Iommu");
        Assert.Empty(engine.Registration("a-enp1s0").Dependencies);
    }

    [Fact]
    public async Task Outputs_GiveTheIdsOfEachAdapter()
    {
        var (resources, _) = await Deployment.TestAsync(
            new Host(), new Pulumi.Testing.TestOptions { IsPreview = false }, () =>
            {
                _ = TwoAdapters("a");
                return new Dictionary<string, object?>();
            });

        var component = Assert.Single(resources.OfType<SriovComputeHost>());
        var products = await OutputUtilities.GetValueAsync(component.VfProductIds);
        Assert.Equal(("10ca", ""), (products["enp1s0"], products["enp2s0"]));
        Assert.Equal("8086", (await OutputUtilities.GetValueAsync(component.VfVendorIds))["enp2s0"]);
        Assert.True(await OutputUtilities.GetValueAsync(component.RebootRequired));
    }

    [Fact]
    public async Task KernelArgumentsAndTheIommu_OfAHostThatMayBeRebooted_ComeFirstBesideEachOther_ThenVirtualFunctions()
    {
        await using var engine = await WithKernelArgumentsAsync(new RebootArgs { Policy = RebootPolicy.WhenRequired });

        Assert.Empty(engine.Registration("a-kernel").Dependencies);
        Assert.Empty(engine.Registration("a-iommu").Dependencies);
        Assert.Equal(
            [RecordingEngine.UrnOf("sriov:host:Iommu", "a-iommu"), RecordingEngine.UrnOf("sriov:host:KernelArguments", "a-kernel")],
            engine.Registration("a-enp1s0").Dependencies.Order());
    }

    [Fact]
    public async Task KernelArguments_OfAHostThatIsNotRebooted_KeepNothingWaiting()
    {
        await using var engine = await WithKernelArgumentsAsync(reboot: null);

        Assert.Equal([RecordingEngine.UrnOf("sriov:host:Iommu", "a-iommu")], engine.Registration("a-enp1s0").Dependencies);
    }

    private static async Task<RecordingEngine> WithKernelArgumentsAsync(RebootArgs? reboot)
    {
        var engine = new RecordingEngine();
        await engine.SucceedAsync(() => _ = new SriovComputeHost("a", new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = "h" },
            KernelArguments = { "hugepages=16" },
            Reboot = reboot is null ? null : (Input<RebootArgs>)reboot,
            PhysicalFunctions = { ["enp1s0"] = new PhysicalFunctionArgs { Count = 2 } },
        }));
        return engine;
    }

    private static SriovComputeHost TwoAdapters(string name) => new(name, new SriovComputeHostArgs
    {
        Connection = new ConnectionArgs { Host = "h" },
        Iommu = { Passthrough = true },
        Reboot = new RebootArgs { Policy = RebootPolicy.WhenRequired },
        RequireIsolation = true,
        PhysicalFunctions =
        {
            ["enp1s0"] = new PhysicalFunctionArgs { Count = 4 },
            ["enp2s0"] = new PhysicalFunctionArgs { Device = new DeviceSelectorArgs { PciAddress = "0000:02:00.0" } },
        },
    });

    private sealed class Host : Pulumi.Testing.IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(Pulumi.Testing.MockResourceArgs args)
        {
            var state = args.Inputs;
            if (args.Type == "sriov:host:Iommu")
            {
                state = state.Add("rebootRequired", true);
            }

            if (args.Type == "sriov:host:VirtualFunctions")
            {
                state = state.Add("vfVendorId", "8086");
            }

            if (args.Name == "a-enp1s0")
            {
                state = state.Add("vfProductId", "10ca");
            }

            return Task.FromResult<(string?, object)>((args.Name, state));
        }

        public Task<object> CallAsync(Pulumi.Testing.MockCallArgs args) =>
            throw new NotSupportedException(args.Token);
    }
}
