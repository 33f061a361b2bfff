using System.Text.Json.Nodes;
using OpenStack.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Compute;

public sealed class FlavorTests : CannedNova
{
    private const string Token = "openstack:compute/flavor:Flavor";
    private const string Flavors = Compute + "/flavors";

    private static PropertyMap Wanted(params (string Name, PropertyValue Value)[] specs) => Inputs(
        ("name", "vnf"), ("flavorId", "f-1"), ("ram", 512), ("vcpus", 1), ("disk", 0), ("extraSpecs", Map(specs)));

    [Fact]
    public async Task Create_WithExtraSpecs_TakesTwoRequests()
    {
        Service
            .On($"POST {Flavors}", Answers(200, "flavor", Flavor("f-1")))
            .On($"POST {Flavors}/f-1/os-extra_specs", Answer.Json(200, """{"extra_specs": {"pci_passthrough:alias": "vf:1"}}"""));
        var flavor = Plugin.Resource(Token);
        var inputs = Wanted(("pci_passthrough:alias", "vf:1"));

        await flavor.UpAsync(inputs);

        Assert.Equal([$"POST {Flavors}", $"POST {Flavors}/f-1/os-extra_specs"], Service.Calls);
        AssertNoChanges(await flavor.DiffAsync(inputs));
    }

    [Fact]
    public async Task Create_ExtraSpecsFail_TheFlavorIsKeptAndTheNextRunWritesThem()
    {
        Service
            .On($"POST {Flavors}", Answers(200, "flavor", Flavor("f-1")))
            .On(
                $"POST {Flavors}/f-1/os-extra_specs",
                Answer.Json(400, """{"badRequest": {"code": 400, "message": "Validation failed"}}"""),
                Answer.Json(200, """{"extra_specs": {"hw:mem_page_size": "large"}}"""));
        var flavor = Plugin.Resource(Token);
        var inputs = Wanted(("hw:mem_page_size", "large"));

        await Assert.ThrowsAsync<RpcException>(() => flavor.UpAsync(inputs));
        Assert.Contains("flavor vnf: setting its extra specs failed", flavor.InitErrors[0], StringComparison.Ordinal);

        await flavor.UpAsync(inputs);
        Assert.Equal(1, Service.Calls.Count(call => call == $"POST {Flavors}"));
        AssertNoChanges(await flavor.DiffAsync(inputs));
    }

    [Fact]
    public async Task Create_ByAPlainUser_SaysThatItNeedsTheAdminRole()
    {
        Service.On($"POST {Flavors}", Answer.Json(403, """
            {"forbidden": {"code": 403, "message": "Policy doesn't allow os_compute_api:os-flavor-manage:create to be performed."}}
            """));
        var flavor = Plugin.Resource(Token);

        var failure = await Assert.ThrowsAsync<RpcException>(() => flavor.UpAsync(Wanted(("hw:mem_page_size", "large"))));

        Assert.Null(flavor.Id);
        Assert.Contains("admin role", failure.Message, StringComparison.Ordinal);
        Assert.Equal([$"POST {Flavors}"], Service.Calls);
    }

    [Fact]
    public async Task Create_LostAnswer_LooksForTheIdThatItChose()
    {
        Service
            .On($"POST {Flavors}", Answer.Lost())
            .On($"GET {Flavors}/f-1", Answers(200, "flavor", Flavor("f-1")));
        var flavor = Plugin.Resource(Token);

        await flavor.UpAsync(Wanted());

        Assert.Equal("f-1", flavor.Id);
        Assert.Equal([$"POST {Flavors}", $"GET {Flavors}/f-1"], Service.Calls);
    }

    [Fact]
    public async Task Update_ExtraSpecs_WritesWhatChangedRemovesWhatIsGoneAndLeavesOthersAlone()
    {
        Service
            .On($"POST {Flavors}", Answers(200, "flavor", Flavor("f-1")))
            .On(
                $"POST {Flavors}/f-1/os-extra_specs",
                Answer.Json(200, """{"extra_specs": {"a": "1", "b": "1", "c": "1"}}"""),
                Answer.Json(200, """{"extra_specs": {"a": "2"}}"""))
            .On($"DELETE {Flavors}/f-1/os-extra_specs/b", Answer.Nothing(200));
        var flavor = Plugin.Resource(Token);
        await flavor.UpAsync(Wanted(("a", "1"), ("b", "1"), ("c", "1")));

        var inputs = Wanted(("a", "2"), ("c", "1"));
        await flavor.UpAsync(inputs);

        Assert.True(JsonNode.DeepEquals(Json("""{"extra_specs": {"a": "2"}}"""), Sent("POST")));
        Assert.Equal([$"POST {Flavors}/f-1/os-extra_specs", $"DELETE {Flavors}/f-1/os-extra_specs/b"], Service.Calls.Skip(2));
        AssertNoChanges(await flavor.DiffAsync(inputs));
    }

    [Fact]
    public async Task Refresh_KeysOfOthers_AreNoChange()
    {
        Service
            .On($"POST {Flavors}", Answers(200, "flavor", Flavor("f-1")))
            .On($"POST {Flavors}/f-1/os-extra_specs", Answer.Json(200, """{"extra_specs": {"a": "1"}}"""))
            .On($"GET {Flavors}/f-1", Answers(200, "flavor", Flavor("f-1", """{"a": "1", "foreign": "x"}""")));
        var flavor = Plugin.Resource(Token);
        var inputs = Wanted(("a", "1"));
        await flavor.UpAsync(inputs);

        Assert.True(await flavor.RefreshAsync());

        AssertNoChanges(await flavor.DiffAsync(inputs));
    }

    [Fact]
    public async Task Import_WithAllThatItHas_IsNoChange()
    {
        Service.On($"GET {Flavors}/f-1", Answers(200, "flavor", Flavor("f-1", """{"a": "1"}""")));
        var flavor = Plugin.Resource(Token);

        Assert.True(await flavor.ImportAsync("f-1"));

        AssertNoChanges(await flavor.DiffAsync(Wanted(("a", "1"))));
    }

    [Theory]
    [InlineData("ram", 1024)]
    [InlineData("swap", 64)]
    public async Task Size_Changed_ReplacesTheFlavor(string property, int value)
    {
        Service.On($"POST {Flavors}", Answers(200, "flavor", Flavor("f-1")));
        var flavor = Plugin.Resource(Token);
        await flavor.UpAsync(Wanted());

        var diff = await flavor.DiffAsync(Wanted().With(property, value));

        Assert.Equal(PropertyDiff.Types.Kind.UpdateReplace, Assert.Single(diff.DetailedDiff).Value.Kind);
    }

    [Theory]
    [InlineData("pci_passthrough:alias", "vf")]
    [InlineData("pci_passthrough:alias", "vf:one")]
    [InlineData("no/key", "x")]
    public async Task Check_ExtraSpecsThatNovaRefuses_AreRefused(string key, string value)
    {
        var failures = await Plugin.Resource(Token).CheckFailuresAsync(Wanted((key, value)));

        Assert.Single(failures);
    }
}
