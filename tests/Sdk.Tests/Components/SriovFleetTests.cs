using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Inputs;
using Pulumi.Tests.Engine;
using Pulumi.Utilities;

namespace Sdk.Tests.Components;

public sealed class SriovFleetTests
{
    [Fact]
    public async Task Hosts_AreComputeHostsOfTheFleet_EachWithItsOwnConnection()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovFleet("site-a", new SriovFleetArgs
        {
            Hosts = [new FleetHost { Name = "compute-1" }, new FleetHost { Name = "compute-2", Address = "192.0.2.2" }],
            Settings = TwoFunctions,
        }));

        var fleet = RecordingEngine.UrnOf("sriov:index:SriovFleet", "site-a");
        Assert.Equal(fleet, engine.Registration("compute-1").Parent);
        Assert.Equal(fleet, engine.Registration("compute-2").Parent);
        Assert.Equal(Site.Map(("host", "compute-1")), engine.Inputs("compute-1-iommu").Get("connection"));
        Assert.Equal(Site.Map(("host", "192.0.2.2")), engine.Inputs("compute-2-ens1f0").Get("connection"));
    }

    [Fact]
    public async Task Settings_OfAll_OfGroupsInOrder_OfTheHost_OverrideEachOther()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovFleet("site-a", new SriovFleetArgs
        {
            Hosts =
            [
                new FleetHost { Name = "a" },
                new FleetHost { Name = "b", Groups = { "row", "rack" } },
                new FleetHost { Name = "c", Groups = { "row", "rack" } },
            ],
            Settings = TwoFunctions,
            GroupSettings =
            {
                ["rack"] = host => host.PhysicalFunctions["ens1f0"].Count = 6,
                ["row"] = host => host.PhysicalFunctions["ens1f0"].Count = 5,
            },
            HostSettings = { ["c"] = host => host.PhysicalFunctions["ens1f0"].Count = 7 },
        }));

        Assert.Equal(
            [4.0, 6.0, 7.0],
            new[] { "a", "b", "c" }.Select(host => engine.Inputs($"{host}-ens1f0").Get("count")));
    }

    [Fact]
    public async Task Settings_OfOneHost_LeaveTheOthersAlone()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovFleet("site-a", new SriovFleetArgs
        {
            Hosts = [new FleetHost { Name = "a" }, new FleetHost { Name = "b" }],
            Settings = TwoFunctions,
            HostSettings =
            {
                ["b"] = host =>
                {
                    host.Connection = new ConnectionArgs { Host = "b.example", ProxyJump = "bastion" };
                    host.PhysicalFunctions.Remove("ens1f1");
                },
            },
        }));

        Assert.Equal(Site.Map(("host", "b.example"), ("proxyJump", "bastion")), engine.Inputs("b-iommu").Get("connection"));
        Assert.Equal(Site.Map(("host", "a")), engine.Inputs("a-iommu").Get("connection"));
        Assert.Equal(
            ["a-ens1f0", "a-ens1f1", "b-ens1f0"],
            engine.Registrations.Where(request => request.Type == "sriov:host:VirtualFunctions").Select(request => request.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Outputs_AreByHost_AndJoined()
    {
        var (resources, _) = await Deployment.TestAsync(new Answers(), new Pulumi.Testing.TestOptions { IsPreview = false }, () =>
        {
            _ = new SriovFleet("site-a", new SriovFleetArgs
            {
                Hosts = [new FleetHost { Name = "b" }, new FleetHost { Name = "a" }, new FleetHost { Name = "c" }],
                Settings = TwoFunctions,
            });
            return new Dictionary<string, object?>();
        });

        var fleet = Assert.Single(resources.OfType<SriovFleet>());
        Assert.Equal(["a", "c"], (await OutputUtilities.GetValueAsync(fleet.HostsToReboot)).ToArray());
        Assert.False((await OutputUtilities.GetValueAsync(fleet.RebootRequired))["b"]);
        Assert.Equal("10ca", (await OutputUtilities.GetValueAsync(fleet.VfProductIds))["c"]["ens1f0"]);
    }

    [Fact]
    public async Task Settings_ForAHostThatIsNotThere_AreRefused() => await RefusesAsync(
        "host 'compute-11', which no host of it is",
        new SriovFleetArgs { Hosts = [new FleetHost { Name = "compute-1" }], HostSettings = { ["compute-11"] = TwoFunctions } });

    [Fact]
    public async Task Settings_ForAGroupThatIsNotThere_AreRefused() => await RefusesAsync(
        "group 'rack-2', which no host of it belongs to",
        new SriovFleetArgs
        {
            Hosts = [new FleetHost { Name = "compute-1", Groups = { "rack-1" } }],
            GroupSettings = { ["rack-2"] = TwoFunctions },
        });

    [Fact]
    public async Task HostNamedTwice_IsRefused() => await RefusesAsync(
        "'compute-1' 2 times",
        new SriovFleetArgs
        {
            Hosts = [new FleetHost { Name = "compute-1" }, new FleetHost { Name = "compute-1", Address = "192.0.2.7" }],
        });

    private static async Task RefusesAsync(string message, SriovFleetArgs args)
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
        {
            var failure = Assert.Throws<ArgumentException>(() => new SriovFleet("site-a", args));
            Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        });

        Assert.DoesNotContain(engine.Registrations, request => request.Custom);
    }

    private static void TwoFunctions(SriovComputeHostArgs host) => host.PhysicalFunctions = new()
    {
        ["ens1f0"] = new PhysicalFunctionArgs { Count = 4 },
        ["ens1f1"] = new PhysicalFunctionArgs { Count = 4 },
    };

    private sealed class Answers : Pulumi.Testing.IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(Pulumi.Testing.MockResourceArgs args)
        {
            object state = args.Type switch
            {
                "sriov:host:Iommu" => args.Inputs.Add("rebootRequired", args.Name != "b-iommu"),
                "sriov:host:VirtualFunctions" => args.Inputs.Add("vfVendorId", "8086").Add("vfProductId", "10ca"),
                _ => args.Inputs,
            };
            return Task.FromResult<(string?, object)>((args.Name, state));
        }

        public Task<object> CallAsync(Pulumi.Testing.MockCallArgs args) => throw new NotSupportedException(args.Token);
    }
}
