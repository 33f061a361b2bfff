using System.Globalization;
using Google.Protobuf;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Engine.Tests.Harness;

/// <summary>Functions of a test program that the engine calls, as a program serves them.</summary>
internal sealed class TestCallbacks : CallbacksService, IAsyncDisposable
{
    private readonly List<Func<ByteString, IMessage>> _functions = [];
    private RpcServer? _server;

    public static async Task<TestCallbacks> StartAsync()
    {
        var callbacks = new TestCallbacks();
        callbacks._server = await callbacks.MapTo(new RpcServerBuilder()).StartAsync();
        return callbacks;
    }

    /// <summary>Serves a transform of resources.</summary>
    public Callback Transform(Func<TransformRequest, TransformResponse> transform) =>
        Add(request => transform(TransformRequest.Parser.ParseFrom(request)));

    /// <summary>Serves a transform of function calls.</summary>
    public Callback InvokeTransform(Func<TransformInvokeRequest, TransformInvokeResponse> transform) =>
        Add(request => transform(TransformInvokeRequest.Parser.ParseFrom(request)));

    public override Task<CallbackInvokeResponse> InvokeAsync(CallbackInvokeRequest request, CancellationToken cancellationToken)
    {
        var function = _functions[int.Parse(request.Token, CultureInfo.InvariantCulture)];
        return Task.FromResult(new CallbackInvokeResponse { Response = function(request.Request).ToByteString() });
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private Callback Add(Func<ByteString, IMessage> function)
    {
        _functions.Add(function);
        return new Callback
        {
            Target = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_server!.Port}"),
            Token = (_functions.Count - 1).ToString(CultureInfo.InvariantCulture),
        };
    }
}
