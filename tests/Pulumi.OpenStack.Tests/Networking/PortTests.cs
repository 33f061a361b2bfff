using Pulumi.OpenStack.Networking;
using Pulumi.OpenStack.Networking.Inputs;
using Pulumi.Protocol.Properties;
using Pulumi.Tests.Engine;
using Pulumi.Utilities;

namespace Pulumi.OpenStack.Tests.Networking;

public sealed class PortTests
{
    [Fact]
    public async Task Inputs_AreThoseGiven_AndNothingElse()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Port("p", new PortArgs
        {
            NetworkId = "n",
            Binding = new PortBindingArgs { VnicType = "direct" },
            FixedIps = { new PortFixedIpArgs { SubnetId = "s", IpAddress = "192.0.2.10" } },
        }));

        Assert.Equal(
            PropertyMap.Of(
                ("binding", new PropertyValue.MapValue(PropertyMap.Of(("vnicType", "direct")))),
                ("fixedIps", new PropertyValue.ListValue([
                    new PropertyValue.MapValue(PropertyMap.Of(("ipAddress", "192.0.2.10"), ("subnetId", "s")))])),
                ("networkId", "n")),
            engine.Inputs("p"));
    }

    [Fact]
    public async Task WithoutANetwork_IsRefusedBeforeTheEngineIsAsked()
    {
        await using var engine = new RecordingEngine();

        Assert.NotEqual(0, await engine.RunAsync(() => _ = new Port("p", new PortArgs())));

        Assert.Contains(engine.Messages, message => message.Message.Contains("NetworkId", StringComparison.Ordinal));
        Assert.DoesNotContain(engine.Registrations, request => request.Custom);
    }

    [Fact]
    public async Task Outputs_AreWhatTheCloudSays()
    {
        await using var engine = new RecordingEngine();
        engine.Answers["p"] = request => new()
        {
            Urn = RecordingEngine.UrnOf(request.Type, request.Name),
            Id = "0c7e1d2a",
            Object = PropertyCodec.Encode(
                PropertyMap.Of(
                    ("macAddress", "fa:16:3e:00:00:01"),
                    ("allFixedIps", new PropertyValue.ListValue(["192.0.2.10"])),
                    ("binding", new PropertyValue.MapValue(PropertyMap.Of(
                        ("vnicType", "direct"),
                        ("vifType", "hw_veb"),
                        ("vifDetails", new PropertyValue.MapValue(PropertyMap.Of(("vlan", "123")))))))),
                PropertyCodecOptions.KeepAll),
        };

        await engine.SucceedAsync(async () =>
        {
            var port = new Port("p", new PortArgs { NetworkId = "n" });
            var binding = await OutputUtilities.GetValueAsync(port.Binding);
            Assert.Equal(("direct", "hw_veb", "123"), (binding.VnicType, binding.VifType, binding.VifDetails!["vlan"]));
            Assert.Equal("fa:16:3e:00:00:01", await OutputUtilities.GetValueAsync(port.MacAddress));
            Assert.Equal("192.0.2.10", Assert.Single(await OutputUtilities.GetValueAsync(port.AllFixedIps)));
        });
    }

    [Fact]
    public async Task Get_ReadsByIdAndWhatElseIsKnown()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = Port.Get("p", "0c7e1d2a", new PortState { Region = "RegionOne" }));

        var read = Assert.Single(engine.Reads);
        Assert.Equal(("openstack:networking/port:Port", "0c7e1d2a"), (read.Type, read.Id));
        Assert.Equal(
            PropertyMap.Of(("region", "RegionOne")), PropertyCodec.Decode(read.Properties, PropertyCodecOptions.KeepAll));
    }
}
