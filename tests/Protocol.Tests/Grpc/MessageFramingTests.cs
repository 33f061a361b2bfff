using System.IO.Compression;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Protocol.Tests.Grpc;

public sealed class MessageFramingTests
{
    private static readonly byte[] Hello = new StringValue { Value = "hello" }.ToByteArray();

    [Fact]
    public async Task Request_DeclaredLargerThan400MiB_IsRefusedByItsPrefix()
    {
        var response = await Post(RawClient.Frame(Hello, declaredSize: RpcLimits.MaxMessageSize + 1u));

        Assert.Equal("8", response.Status);
        Assert.Contains("419430401", response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_LargerThanTheServersLimit_IsResourceExhausted()
    {
        await using var server = await new RpcServerBuilder { MaxMessageSize = 1000 }
            .Map(TestMethods.Carry, (request, _) => Task.FromResult(request))
            .StartAsync();
        await using var channel = new RpcChannel(server.Address);

        await CarryAsync(channel, 900);
        var failure = await Assert.ThrowsAsync<RpcException>(() => CarryAsync(channel, 1000));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
    }

    [Fact]
    public async Task Response_LargerThanTheServersLimit_IsResourceExhausted()
    {
        await using var server = await new RpcServerBuilder { MaxMessageSize = 1000 }
            .Map(TestMethods.Carry, (_, _) => Task.FromResult(new BytesValue { Value = ByteString.CopyFrom(new byte[1000]) }))
            .StartAsync();
        await using var channel = new RpcChannel(server.Address);

        Assert.Equal(
            StatusCode.ResourceExhausted,
            (await Assert.ThrowsAsync<RpcException>(() => CarryAsync(channel, 1))).StatusCode);
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1, 1000)]
    public async Task Message_LargerThanTheClientsLimit_IsResourceExhausted(int requestSize, int responseSize)
    {
        await using var server = await new RpcServerBuilder()
            .Map(TestMethods.Carry, (_, _) => Task.FromResult(new BytesValue { Value = ByteString.CopyFrom(new byte[responseSize]) }))
            .StartAsync();
        await using var channel = new RpcChannel(server.Address) { MaxMessageSize = 1000 };

        var failure = await Assert.ThrowsAsync<RpcException>(() => CarryAsync(channel, requestSize));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Contains("test.Transport/Carry", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_Gzip_IsUnderstood()
    {
        var response = await Post(RawClient.Frame(Gzip(Hello), compressed: true), ("grpc-encoding", "gzip"));

        Assert.Equal("0", response.Status);
        Assert.Equal(RawClient.Frame(Hello), response.Body);
    }

    [Fact]
    public async Task Request_GzipBomb_IsRefusedByItsRealSize()
    {
        await using var server = await new RpcServerBuilder { MaxMessageSize = 100_000 }
            .Map(TestMethods.Carry, (request, _) => Task.FromResult(request))
            .StartAsync();
        using var raw = new RawClient(server.Address);

        var response = await raw.PostAsync(
            TestMethods.Carry.Path, RawClient.Frame(Gzip(new byte[1_000_000]), compressed: true), ("grpc-encoding", "gzip"));

        Assert.Equal("8", response.Status);
    }

    [Fact]
    public async Task Request_UnknownEncoding_IsUnimplementedAndSaysWhatIsAccepted()
    {
        var response = await Post(RawClient.Frame(Hello, compressed: true), ("grpc-encoding", "snappy"));

        Assert.Equal("12", response.Status);
        Assert.Equal("identity,gzip", response.Find("grpc-accept-encoding"));
    }

    [Fact]
    public async Task Request_CompressedWithoutEncoding_IsInternal() =>
        Assert.Equal("13", (await Post(RawClient.Frame(Hello, compressed: true))).Status);

    [Fact]
    public async Task Request_BrokenGzip_IsInternal() =>
        Assert.Equal("13", (await Post(RawClient.Frame(Hello, compressed: true), ("grpc-encoding", "gzip"))).Status);

    [Fact]
    public async Task Request_WithoutMessage_IsInternal() => Assert.Equal("13", (await Post([])).Status);

    [Fact]
    public async Task Request_Incomplete_IsInternal() =>
        Assert.Equal("13", (await Post(RawClient.Frame(Hello, declaredSize: 100))).Status);

    [Fact]
    public async Task Request_TwoMessages_IsInternal() =>
        Assert.Equal("13", (await Post([.. RawClient.Frame(Hello), .. RawClient.Frame(Hello)])).Status);

    [Fact]
    public async Task Request_NotProtobuf_IsInternal() =>
        Assert.Equal("13", (await Post(RawClient.Frame([0x0a, 0xff, 0xff]))).Status);

    private static async Task<RawResponse> Post(byte[] body, params (string, string)[] headers)
    {
        await using var server = await TestMethods.ServeSay((text, _) => Task.FromResult(text));
        using var raw = new RawClient(server.Address);
        return await raw.PostAsync(TestMethods.Say.Path, body, headers);
    }

    private static Task<BytesValue> CarryAsync(RpcChannel channel, int size) =>
        channel.CallAsync(TestMethods.Carry, new BytesValue { Value = ByteString.CopyFrom(new byte[size]) });

    private static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
