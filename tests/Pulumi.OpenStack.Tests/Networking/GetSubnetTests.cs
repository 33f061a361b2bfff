using Pulumi.OpenStack.Networking;
using Pulumi.Protocol.Properties;
using Pulumi.Tests.Engine;
using Pulumi.Utilities;

namespace Pulumi.OpenStack.Tests.Networking;

public sealed class GetSubnetTests
{
    [Fact]
    public async Task InvokeAsync_SendsWhatIsKnown_AndReadsTheAnswer()
    {
        await using var engine = new RecordingEngine();
        engine.Function = _ => new() { Return = PropertyCodec.Encode(Answer, PropertyCodecOptions.Plain) };

        await engine.SucceedAsync(async () =>
        {
            var subnet = await GetSubnet.InvokeAsync(new GetSubnetArgs { Name = "management", Tags = { "vnf" } });
            Assert.Equal(("s", "192.0.2.0/24"), (subnet.Id, subnet.Cidr));
            Assert.Equal("192.0.2.10", Assert.Single(subnet.AllocationPools).Start);
        });

        var call = Assert.Single(engine.Invokes);
        Assert.Equal("openstack:networking/getSubnet:getSubnet", call.Tok);
        Assert.Equal(
            PropertyMap.Of(("name", "management"), ("tags", new PropertyValue.ListValue(["vnf"]))),
            PropertyCodec.Decode(call.Args, PropertyCodecOptions.KeepAll));
    }

    [Fact]
    public async Task Invoke_TakesOutputs()
    {
        await using var engine = new RecordingEngine();
        engine.Function = _ => new() { Return = PropertyCodec.Encode(Answer, PropertyCodecOptions.Plain) };

        await engine.SucceedAsync(async () =>
        {
            var network = new Network("n");
            var subnet = GetSubnet.Invoke(new GetSubnetInvokeArgs { NetworkId = network.Id });
            Assert.Equal("s", await OutputUtilities.GetValueAsync(subnet.Apply(found => found.Id)));
        });

        Assert.Equal(
            PropertyMap.Of(("networkId", "id-n")),
            PropertyCodec.Decode(Assert.Single(engine.Invokes).Args, PropertyCodecOptions.KeepAll));
    }

    private static PropertyMap Answer => PropertyMap.Of(
        ("id", "s"),
        ("cidr", "192.0.2.0/24"),
        ("allocationPools", new PropertyValue.ListValue([
            new PropertyValue.MapValue(PropertyMap.Of(("start", "192.0.2.10"), ("end", "192.0.2.99")))])));
}
