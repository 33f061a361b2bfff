using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>Calls <c>pulumirpc.ResourceProvider</c>. A provider plugin: the resource types and functions of one package.</summary>
/// <param name="channel">The server; whoever made the channel disposes it.</param>
/// <param name="deadline">The deadline of every call. Default: none.</param>
public sealed class ResourceProviderClient(RpcChannel channel, TimeSpan? deadline = null)
{
    /// <summary>Introduces engine and provider; an older engine starts with Configure.</summary>
    public Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Handshake, request, deadline, cancellationToken);

    /// <summary>Turns a generic provider into that of one package.</summary>
    public Task<ParameterizeResponse> ParameterizeAsync(
        ParameterizeRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Parameterize, request, deadline, cancellationToken);

    /// <summary>The package schema.</summary>
    public Task<GetSchemaResponse> GetSchemaAsync(
        GetSchemaRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.GetSchema, request, deadline, cancellationToken);

    /// <summary>Validates the configuration of the provider.</summary>
    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.CheckConfig, request, deadline, cancellationToken);

    /// <summary>Compares two configurations of the provider.</summary>
    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.DiffConfig, request, deadline, cancellationToken);

    /// <summary>Gives the provider its configuration.</summary>
    public Task<ConfigureResponse> ConfigureAsync(
        ConfigureRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Configure, request, deadline, cancellationToken);

    /// <summary>Calls a function.</summary>
    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Invoke, request, deadline, cancellationToken);

    /// <summary>Calls a method of a resource.</summary>
    public Task<CallResponse> CallAsync(CallRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Call, request, deadline, cancellationToken);

    /// <summary>Validates the inputs of a resource.</summary>
    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Check, request, deadline, cancellationToken);

    /// <summary>Compares the state of a resource with new inputs.</summary>
    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Diff, request, deadline, cancellationToken);

    /// <summary>Creates a resource, or previews that.</summary>
    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Create, request, deadline, cancellationToken);

    /// <summary>Reads the live state of a resource.</summary>
    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Read, request, deadline, cancellationToken);

    /// <summary>Updates a resource in place, or previews that.</summary>
    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Update, request, deadline, cancellationToken);

    /// <summary>Deletes a resource.</summary>
    public Task<Empty> DeleteAsync(DeleteRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Delete, request, deadline, cancellationToken);

    /// <summary>Runs a component.</summary>
    public Task<ConstructResponse> ConstructAsync(
        ConstructRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Construct, request, deadline, cancellationToken);

    /// <summary>Asks all running operations to end early.</summary>
    public Task<Empty> CancelAsync(CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Cancel, new Empty(), deadline, cancellationToken);

    /// <summary>The version of the plugin.</summary>
    public Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.GetPluginInfo, new Empty(), deadline, cancellationToken);

    /// <summary>Tells a running plugin which engine it works for.</summary>
    public Task<Empty> AttachAsync(PluginAttach request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Attach, request, deadline, cancellationToken);

    /// <summary>A name mapping for program converters.</summary>
    public Task<GetMappingResponse> GetMappingAsync(
        GetMappingRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.GetMapping, request, deadline, cancellationToken);

    /// <summary>The foreign providers that have a mapping.</summary>
    public Task<GetMappingsResponse> GetMappingsAsync(
        GetMappingsRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.GetMappings, request, deadline, cancellationToken);
}
