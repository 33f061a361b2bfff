using Pulumi;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;
using Pulumi.Tests.Engine;

namespace Sdk.Tests.Host;

public sealed class GetHostTests
{
    [Fact]
    public async Task InvokeAsync_SendsTheConnection_AndReadsTheAnswer()
    {
        await using var engine = new RecordingEngine { Function = _ => Answer };
        GetHostResult? host = null;

        await engine.SucceedAsync(async () =>
        {
            host = await GetHost.InvokeAsync(new GetHostArgs { Connection = new ConnectionArgs { Host = "h", Port = 2222 } });
        });

        Assert.Equal(("debian", true), (host!.Distribution, host.IommuEnabled));
        Assert.Equal<string>(["0000:01:00.0"], host.PhysicalFunctions);
        Assert.Null(host.IommuVendor);
        var request = Assert.Single(engine.Invokes);
        Assert.Equal(("sriov:host:getHost", "0.1.0"), (request.Tok, request.Version));
        Assert.Equal(
            PropertyMap.Of(("connection", new PropertyValue.MapValue(PropertyMap.Of(("host", "h"), ("port", 2222.0))))),
            PropertyCodec.Decode(request.Args, PropertyCodecOptions.KeepAll));
    }

    private static InvokeResponse Answer { get; } = new()
    {
        Return = PropertyCodec.Encode(
            PropertyMap.Of(
                ("distribution", "debian"),
                ("iommuEnabled", true),
                ("physicalFunctions", new PropertyValue.ListValue(["0000:01:00.0"]))),
            PropertyCodecOptions.KeepAll),
    };
}
