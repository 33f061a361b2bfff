using Pulumi.Protocol.Grpc;

namespace Pulumi.Protocol.Tests.Grpc;

public sealed class DeadlineAndCancellationTests
{
    [Fact]
    public async Task Call_DeadlinePasses_ClientFailsAndHandlerIsCancelled()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await TestMethods.ServeSay((_, token) => WaitForCancel(cancelled, token));
        await using var channel = new RpcChannel(server.Address);

        var failure = await Assert.ThrowsAsync<RpcException>(
            () => channel.SayAsync("hello", TimeSpan.FromMilliseconds(100)));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        await cancelled.Task;
    }

    [Fact]
    public async Task Call_DeadlineInHeaderOnly_ServerKeepsItByItself()
    {
        await using var server = await TestMethods.ServeSay((_, token) => WaitForCancel(new(), token));
        using var raw = new RawClient(server.Address);

        var response = await raw.PostAsync(TestMethods.Say.Path, RawClient.Frame([]), ("grpc-timeout", "50m"));

        Assert.Equal("4", response.Status);
    }

    [Fact]
    public async Task Call_MalformedTimeoutHeader_IsInternal()
    {
        await using var server = await TestMethods.ServeSay((text, _) => Task.FromResult(text));
        using var raw = new RawClient(server.Address);

        var response = await raw.PostAsync(TestMethods.Say.Path, RawClient.Frame([]), ("grpc-timeout", "soon"));

        Assert.Equal("13", response.Status);
    }

    [Fact]
    public async Task Call_ClientCancels_HandlerIsCancelled()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await TestMethods.ServeSay((_, token) =>
        {
            arrived.SetResult();
            return WaitForCancel(cancelled, token);
        });
        await using var channel = new RpcChannel(server.Address);
        using var user = new CancellationTokenSource();

        var call = channel.SayAsync("hello", cancellationToken: user.Token);
        await arrived.Task;
        await user.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await cancelled.Task;
    }

    [Fact]
    public async Task Call_OneOfTwoCancelled_TheOtherGoesOn()
    {
        var arrived = new SemaphoreSlim(0);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await TestMethods.ServeSay(async (text, token) =>
        {
            arrived.Release();
            await release.Task.WaitAsync(token);
            return text;
        });
        await using var channel = new RpcChannel(server.Address);
        using var user = new CancellationTokenSource();

        var cancelled = channel.SayAsync("a", cancellationToken: user.Token);
        var kept = channel.SayAsync("b");
        await arrived.WaitAsync();
        await arrived.WaitAsync();
        await user.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        release.SetResult();

        Assert.Equal("b", await kept);
    }

    [Fact]
    public async Task Call_AlreadyCancelled_IsNotSent()
    {
        var calls = 0;
        await using var server = await TestMethods.ServeSay((text, _) =>
        {
            Interlocked.Increment(ref calls);
            return Task.FromResult(text);
        });
        await using var channel = new RpcChannel(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => channel.SayAsync("never", cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal("now", await channel.SayAsync("now"));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Call_HandlerCancelsItself_IsCancelled()
    {
        await using var server = await TestMethods.ServeSay((_, _) => throw new OperationCanceledException());
        await using var channel = new RpcChannel(server.Address);

        var failure = await Assert.ThrowsAsync<RpcException>(() => channel.SayAsync("hello"));

        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
    }

    private static async Task<string> WaitForCancel(TaskCompletionSource cancelled, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        }
        finally
        {
            cancelled.TrySetResult();
        }
    }
}
