using System.Net;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Tests.Grpc;

public sealed class StatusTests
{
    [Fact]
    public async Task Handler_ThrowsRpcException_CodeMessageAndDetailsArrive()
    {
        var partial = new ErrorResourceInitFailed { Id = "host-1/0000:3b:00.0", Reasons = { "no carrier" } };
        var missing = new ConfigureErrorMissingKeys { MissingKeys = { new ConfigureErrorMissingKeys.Types.MissingKey { Name = "host" } } };
        var failure = await FailWith(new RpcException(StatusCode.FailedPrecondition, "100 % wröng:\nsecond line", partial, missing));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal("100 % wröng:\nsecond line", failure.StatusMessage);
        Assert.True(failure.TryGetDetail<ErrorResourceInitFailed>(out var first));
        Assert.Equal(partial, first);
        Assert.True(failure.TryGetDetail<ConfigureErrorMissingKeys>(out var second));
        Assert.Equal(missing, second);
        Assert.False(failure.TryGetDetail<InputPropertiesError>(out _));
    }

    [Fact]
    public async Task Handler_ThrowsRpcExceptionWithLargeDetail_DetailArrives()
    {
        // Partial state of a resource travels in a trailer, and it can be large.
        var partial = new ErrorResourceInitFailed { Id = "id", Reasons = { new string('r', 1024 * 1024) } };

        var failure = await FailWith(new RpcException(StatusCode.Aborted, "half done", partial));

        Assert.True(failure.TryGetDetail<ErrorResourceInitFailed>(out var detail));
        Assert.Equal(partial, detail);
    }

    [Fact]
    public async Task Handler_ThrowsAnythingElse_IsUnknownWithMessageAndNoStackTrace()
    {
        var failure = await FailWith(new InvalidOperationException("the disk is full"));

        Assert.Equal(StatusCode.Unknown, failure.StatusCode);
        Assert.Equal("the disk is full", failure.StatusMessage);
        Assert.Empty(failure.Details);
    }

    [Fact]
    public async Task Handler_PassesOnAClientsException_TheOriginalStatusArrives()
    {
        await using var back = await TestMethods.ServeSay((_, _) => throw new RpcException(StatusCode.NotFound, "no such VF"));
        await using var toBack = new RpcChannel(back.Address);
        await using var front = await TestMethods.ServeSay((text, token) => toBack.SayAsync(text, cancellationToken: token));
        await using var toFront = new RpcChannel(front.Address);

        var failure = await Assert.ThrowsAsync<RpcException>(() => toFront.SayAsync("hello"));

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.Equal("no such VF", failure.StatusMessage);
    }

    [Fact]
    public async Task Server_FailedCall_IsAnsweredTrailersOnly()
    {
        await using var server = await TestMethods.ServeSay((_, _) => throw new RpcException(StatusCode.Aborted, "no"));
        using var raw = new RawClient(server.Address);

        var response = await raw.PostAsync(TestMethods.Say.Path, RawClient.Frame([]));

        Assert.True(response.IsTrailersOnly);
        Assert.Equal(("10", "no"), (response.Status, response.Message));
        Assert.Empty(response.Body);
    }

    [Fact]
    public async Task Server_SuccessfulCall_HasStatusInTrailers()
    {
        await using var server = await TestMethods.ServeSay((text, _) => Task.FromResult(text));
        using var raw = new RawClient(server.Address);
        var frame = RawClient.Frame(new StringValue { Value = "hi" }.ToByteArray());

        var response = await raw.PostAsync(TestMethods.Say.Path, frame);

        Assert.False(response.IsTrailersOnly);
        Assert.Equal("0", response.Status);
        Assert.Equal(frame, response.Body);
    }

    [Fact]
    public async Task Server_NotAGrpcRequest_IsRefusedByHttp()
    {
        await using var server = await TestMethods.ServeSay((text, _) => Task.FromResult(text));
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

        var get = await http.GetAsync($"http://{server.Address}{TestMethods.Say.Path}");
        var json = await http.PostAsync($"http://{server.Address}{TestMethods.Say.Path}", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
    }

    private static async Task<RpcException> FailWith(Exception exception)
    {
        await using var server = await TestMethods.ServeSay((_, _) => throw exception);
        await using var channel = new RpcChannel(server.Address);
        return await Assert.ThrowsAsync<RpcException>(() => channel.SayAsync("hello"));
    }
}
