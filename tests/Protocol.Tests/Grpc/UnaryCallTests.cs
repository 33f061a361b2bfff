using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Protocol.Tests.Grpc;

public sealed class UnaryCallTests
{
    [Fact]
    public async Task Call_ServerAnswers_ResponseArrives()
    {
        await using var server = await TestMethods.ServeSay((text, _) => Task.FromResult($"<{text}>"));
        await using var channel = new RpcChannel(server.Address);

        Assert.Equal("<héllo>", await channel.SayAsync("héllo"));
    }

    [Fact]
    public async Task Call_EmptyMessages_AreStillMessages()
    {
        await using var server = await TestMethods.ServeSay((text, _) => Task.FromResult(text));
        await using var channel = new RpcChannel(server.Address);

        Assert.Equal("", await channel.SayAsync(""));
    }

    [Fact]
    public async Task Call_ManyAtOnce_EachGetsItsOwnAnswer()
    {
        const int Calls = 300;
        var waiting = 0;
        var allArrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await TestMethods.ServeSay(async (text, token) =>
        {
            // No call is answered before all have arrived: they must truly run at the same time.
            if (Interlocked.Increment(ref waiting) == Calls)
            {
                allArrived.SetResult();
            }

            await allArrived.Task.WaitAsync(token);
            return text;
        });
        await using var channel = new RpcChannel(server.Address);

        var texts = Enumerable.Range(0, Calls).Select(i => $"call {i}").ToArray();
        var answers = await Task.WhenAll(texts.Select(text => channel.SayAsync(text)));

        Assert.Equal(texts, answers);
    }

    [Fact]
    public async Task Call_MessageOf40MiB_ArrivesBothWays()
    {
        await using var server = await new RpcServerBuilder()
            .Map(TestMethods.Carry, (request, _) => Task.FromResult(request))
            .StartAsync();
        await using var channel = new RpcChannel(server.Address);
        var bytes = new byte[40 * 1024 * 1024];
        new Random(1).NextBytes(bytes);

        var answer = await channel.CallAsync(TestMethods.Carry, new BytesValue { Value = UnsafeByteOperations.UnsafeWrap(bytes) });

        Assert.True(answer.Value.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task Call_UnknownMethod_IsUnimplementedAndNamesTheMethod()
    {
        await using var server = await TestMethods.ServeSay((text, _) => Task.FromResult(text));
        await using var channel = new RpcChannel(server.Address);

        var failure = await Assert.ThrowsAsync<RpcException>(() => new EngineClient(channel).LogAsync(new LogRequest()));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
        Assert.Equal("unknown method /pulumirpc.Engine/Log", failure.StatusMessage);
    }

    [Fact]
    public async Task Call_ServerNotThere_IsUnavailableAndNamesMethodAndAddress()
    {
        var server = await TestMethods.ServeSay((text, _) => Task.FromResult(text));
        await server.DisposeAsync();
        await using var channel = new RpcChannel(server.Address);

        var failure = await Assert.ThrowsAsync<RpcException>(() => channel.SayAsync("anyone?"));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Contains("test.Transport/Say", failure.Message, StringComparison.Ordinal);
        Assert.Contains(server.Address, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ServerDiesMidway_IsUnavailable()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = await TestMethods.ServeSay(async (text, token) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return text;
        });
        await using var channel = new RpcChannel(server.Address);

        var call = channel.SayAsync("hello");
        await arrived.Task;
        await server.DisposeAsync();

        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(() => call)).StatusCode);
    }

    [Fact]
    public async Task Call_AfterServerCameBack_Reconnects()
    {
        var first = await TestMethods.ServeSay((text, _) => Task.FromResult("first " + text));
        await using var channel = new RpcChannel(first.Address);
        Assert.Equal("first hello", await channel.SayAsync("hello"));
        await first.DisposeAsync();

        await using var second = await new RpcServerBuilder()
            .Map(TestMethods.Say, (request, _) => Task.FromResult(new StringValue { Value = "second " + request.Value }))
            .StartAsync(first.Port);

        Assert.Equal("second hello", await SayAgainOnceAsync(channel));
    }

    /// <summary>A call that meets the connection before its end was noticed is unavailable; the one after it must not be.</summary>
    private static async Task<string> SayAgainOnceAsync(RpcChannel channel)
    {
        try
        {
            return await channel.SayAsync("hello");
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable)
        {
            return await channel.SayAsync("hello");
        }
    }

    [Fact]
    public async Task Start_PortInUse_IsRefused()
    {
        await using var server = await TestMethods.ServeSay((text, _) => Task.FromResult(text));

        await Assert.ThrowsAsync<IOException>(() => new RpcServerBuilder().StartAsync(server.Port));
    }
}
