using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Protocol.Tests.Grpc;

/// <summary>Methods over well-known types, so that the transport is tested apart from any service.</summary>
internal static class TestMethods
{
    public static RpcMethod<StringValue, StringValue> Say { get; } =
        new("test.Transport", nameof(Say), StringValue.Parser, StringValue.Parser);

    public static RpcMethod<BytesValue, BytesValue> Carry { get; } =
        new("test.Transport", nameof(Carry), BytesValue.Parser, BytesValue.Parser);

    public static Task<RpcServer> ServeSay(Func<string, CancellationToken, Task<string>> answer) =>
        new RpcServerBuilder()
            .Map(Say, async (request, token) => new StringValue { Value = await answer(request.Value, token) })
            .StartAsync();

    public static async Task<string> SayAsync(
        this RpcChannel channel, string text, TimeSpan? deadline = null, CancellationToken cancellationToken = default) =>
        (await channel.CallAsync(Say, new StringValue { Value = text }, deadline, cancellationToken)).Value;
}
