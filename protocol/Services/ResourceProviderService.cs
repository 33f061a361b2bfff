using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>
/// Serves <c>pulumirpc.ResourceProvider</c>. A provider plugin: the resource types and functions of one package. A method that is not overridden answers
/// <see cref="StatusCode.Unimplemented"/>.
/// </summary>
public abstract class ResourceProviderService
{
    /// <summary>Introduces engine and provider; an older engine starts with Configure.</summary>
    public virtual Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Handshake.Unimplemented();

    /// <summary>Turns a generic provider into that of one package.</summary>
    public virtual Task<ParameterizeResponse> ParameterizeAsync(
        ParameterizeRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Parameterize.Unimplemented();

    /// <summary>The package schema.</summary>
    public virtual Task<GetSchemaResponse> GetSchemaAsync(
        GetSchemaRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.GetSchema.Unimplemented();

    /// <summary>Validates the configuration of the provider.</summary>
    public virtual Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.CheckConfig.Unimplemented();

    /// <summary>Compares two configurations of the provider.</summary>
    public virtual Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.DiffConfig.Unimplemented();

    /// <summary>Gives the provider its configuration.</summary>
    public virtual Task<ConfigureResponse> ConfigureAsync(
        ConfigureRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Configure.Unimplemented();

    /// <summary>Calls a function.</summary>
    public virtual Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Invoke.Unimplemented();

    /// <summary>Calls a method of a resource.</summary>
    public virtual Task<CallResponse> CallAsync(CallRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Call.Unimplemented();

    /// <summary>Validates the inputs of a resource.</summary>
    public virtual Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Check.Unimplemented();

    /// <summary>Compares the state of a resource with new inputs.</summary>
    public virtual Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Diff.Unimplemented();

    /// <summary>Creates a resource, or previews that.</summary>
    public virtual Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Create.Unimplemented();

    /// <summary>Reads the live state of a resource.</summary>
    public virtual Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Read.Unimplemented();

    /// <summary>Updates a resource in place, or previews that.</summary>
    public virtual Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Update.Unimplemented();

    /// <summary>Deletes a resource.</summary>
    public virtual Task<Empty> DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Delete.Unimplemented();

    /// <summary>Runs a component.</summary>
    public virtual Task<ConstructResponse> ConstructAsync(
        ConstructRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Construct.Unimplemented();

    /// <summary>Asks all running operations to end early.</summary>
    public virtual Task<Empty> CancelAsync(Empty request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Cancel.Unimplemented();

    /// <summary>The version of the plugin.</summary>
    public virtual Task<PluginInfo> GetPluginInfoAsync(Empty request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.GetPluginInfo.Unimplemented();

    /// <summary>Tells a running plugin which engine it works for.</summary>
    public virtual Task<Empty> AttachAsync(PluginAttach request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.Attach.Unimplemented();

    /// <summary>A name mapping for program converters.</summary>
    public virtual Task<GetMappingResponse> GetMappingAsync(
        GetMappingRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.GetMapping.Unimplemented();

    /// <summary>The foreign providers that have a mapping.</summary>
    public virtual Task<GetMappingsResponse> GetMappingsAsync(
        GetMappingsRequest request, CancellationToken cancellationToken) =>
        ResourceProviderMethods.GetMappings.Unimplemented();

    /// <summary>Adds every method of the service to <paramref name="server"/>.</summary>
    public RpcServerBuilder MapTo(RpcServerBuilder server) =>
        server
            .Map(ResourceProviderMethods.Handshake, HandshakeAsync)
            .Map(ResourceProviderMethods.Parameterize, ParameterizeAsync)
            .Map(ResourceProviderMethods.GetSchema, GetSchemaAsync)
            .Map(ResourceProviderMethods.CheckConfig, CheckConfigAsync)
            .Map(ResourceProviderMethods.DiffConfig, DiffConfigAsync)
            .Map(ResourceProviderMethods.Configure, ConfigureAsync)
            .Map(ResourceProviderMethods.Invoke, InvokeAsync)
            .Map(ResourceProviderMethods.Call, CallAsync)
            .Map(ResourceProviderMethods.Check, CheckAsync)
            .Map(ResourceProviderMethods.Diff, DiffAsync)
            .Map(ResourceProviderMethods.Create, CreateAsync)
            .Map(ResourceProviderMethods.Read, ReadAsync)
            .Map(ResourceProviderMethods.Update, UpdateAsync)
            .Map(ResourceProviderMethods.Delete, DeleteAsync)
            .Map(ResourceProviderMethods.Construct, ConstructAsync)
            .Map(ResourceProviderMethods.Cancel, CancelAsync)
            .Map(ResourceProviderMethods.GetPluginInfo, GetPluginInfoAsync)
            .Map(ResourceProviderMethods.Attach, AttachAsync)
            .Map(ResourceProviderMethods.GetMapping, GetMappingAsync)
            .Map(ResourceProviderMethods.GetMappings, GetMappingsAsync);
}
