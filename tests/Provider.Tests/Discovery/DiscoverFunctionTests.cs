using System.Text.Json;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Adoption;
using Pulumi.Sriov.Provider.Tests.Rpc;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Sriov.Provider.Tests.Discovery;

public sealed class DiscoverFunctionTests
{
    private const string Token = "sriov:host:discover";

    [Fact]
    public async Task Invoke_FindsWhatTheCommandFinds_OverOneLoginWithOneLook()
    {
        var machine = await HandMadeHost.BootAsync();
        var before = await machine.PhotographAsync();
        var (_, text, _) = await new DiscoverRun(machine).RunAsync("compute-1", "--format", "json");
        using var facts = JsonDocument.Parse(text);
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);

        // What is more than a host and a user must reach the reading of each resource, too, or that would be another login.
        var answer = await provider.InvokeAsync(Token, Connection(("port", 2222), ("password", new SecretValue("s3cr3t"))));

        Assert.Equal(
            facts.RootElement[0].GetProperty("resources").EnumerateArray().Select(resource =>
                (resource.GetProperty("id").GetString()!, JsonSerializer.Serialize(resource.GetProperty("inputs")))),
            Settings(answer).Select(setting => (Text(setting, "id"), Compact(Text(setting, "inputs")))));
        Assert.Equal(1, Assert.Single(provider.Connections).Host.Traffic.RoundTrips);
        Assert.Equal(before, await machine.PhotographAsync());
    }

    [Fact]
    public async Task Invoke_BareHost_SaysWhatThereIsToTakeOver()
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [(SimulatedHost.Debian12() with { Name = "compute-1" }).Boot()]);

        var answer = await provider.InvokeAsync(Token, Connection());

        Assert.Equal("sriov:host:Iommu compute-1-iommu", string.Join(' ', Settings(answer).Select(setting => $"{Text(setting, "type")} {Text(setting, "name")}")));
        Assert.Contains(
            "enp1s0 (0000:01:00.0) has no virtual functions; it can have 7", ((ListValue)answer["remarks"]).Items.Select(remark => ((StringValue)remark).Value));
    }

    private static PropertyMap Connection(params (string Name, PropertyValue Value)[] more) =>
        PropertyMap.Of(("connection", new MapValue(PropertyMap.Of([("host", "compute-1"), .. more]))));

    private static IEnumerable<PropertyMap> Settings(PropertyMap answer) =>
        ((ListValue)answer["settings"]).Items.Select(setting => ((MapValue)setting).Properties);

    private static string Text(PropertyMap setting, string name) => ((StringValue)setting[name]).Value;

    private static string Compact(string text)
    {
        using var json = JsonDocument.Parse(text);
        return JsonSerializer.Serialize(json.RootElement);
    }
}
