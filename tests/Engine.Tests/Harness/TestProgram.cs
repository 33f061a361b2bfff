using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine.Programs;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;

namespace Pulumi.Engine.Tests.Harness;

/// <summary>A program that is a delegate in this process and talks to the monitor over gRPC, as any program does.</summary>
internal sealed class TestProgram(Func<ProgramClient, Task> body) : IProgram
{
    public async Task<ProgramExit> RunAsync(ProgramContext context, Action<string, bool> output, CancellationToken stop)
    {
        await using var channel = new RpcChannel(context.Monitor);
        try
        {
            await body(new ProgramClient(new ResourceMonitorClient(channel), context, stop));
            return ProgramExit.Success;
        }
        catch (RpcException exception)
        {
            output(exception.Message, true);
            return ProgramExit.FailedAndSaidSo;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ProgramExit.Failed;
        }
    }
}

/// <summary>What a test program does.</summary>
internal sealed class ProgramClient(ResourceMonitorClient monitor, ProgramContext context, CancellationToken stop)
{
    public const string Thing = "test:index:Thing";

    public ResourceMonitorClient Monitor => monitor;

    public ProgramContext Context => context;

    public CancellationToken Stop => stop;

    /// <summary>Registers a resource of type <see cref="Thing"/>.</summary>
    public Task<RegisterResourceResponse> ThingAsync(
        string name, PropertyMap? inputs = null, Action<RegisterResourceRequest>? options = null) =>
        RegisterAsync(Thing, name, inputs, options);

    /// <summary>Registers a managed resource.</summary>
    public Task<RegisterResourceResponse> RegisterAsync(
        string type, string name, PropertyMap? inputs = null, Action<RegisterResourceRequest>? options = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = true,
            Object = Encode(inputs ?? PropertyMap.Empty),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
        };
        options?.Invoke(request);
        return monitor.RegisterResourceAsync(request, stop);
    }

    /// <summary>Registers a component.</summary>
    public Task<RegisterResourceResponse> ComponentAsync(
        string type, string name, Action<RegisterResourceRequest>? options = null) =>
        RegisterAsync(type, name, null, request =>
        {
            request.Custom = false;
            options?.Invoke(request);
        });

    /// <summary>Registers the stack.</summary>
    public Task<RegisterResourceResponse> StackAsync() => ComponentAsync("pulumi:pulumi:Stack", "project-stack");

    /// <summary>Registers outputs.</summary>
    public Task OutputsAsync(string urn, PropertyMap outputs) => monitor.RegisterResourceOutputsAsync(
        new RegisterResourceOutputsRequest { Urn = urn, Outputs = Encode(outputs) }, stop);

    public static PropertyMap Decode(Struct properties) => PropertyCodec.Decode(properties, PropertyCodecOptions.KeepAll);

    public static Struct Encode(PropertyMap properties) => PropertyCodec.Encode(properties, PropertyCodecOptions.KeepAll);
}
