using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.ResourceProvider</c>.</summary>
public static class ResourceProviderMethods
{
    private const string Service = "pulumirpc.ResourceProvider";

    /// <summary>Introduces engine and provider; an older engine starts with Configure.</summary>
    public static RpcMethod<ProviderHandshakeRequest, ProviderHandshakeResponse> Handshake { get; } =
        new(Service, nameof(Handshake), ProviderHandshakeRequest.Parser, ProviderHandshakeResponse.Parser);

    /// <summary>Turns a generic provider into that of one package.</summary>
    public static RpcMethod<ParameterizeRequest, ParameterizeResponse> Parameterize { get; } =
        new(Service, nameof(Parameterize), ParameterizeRequest.Parser, ParameterizeResponse.Parser);

    /// <summary>The package schema.</summary>
    public static RpcMethod<GetSchemaRequest, GetSchemaResponse> GetSchema { get; } =
        new(Service, nameof(GetSchema), GetSchemaRequest.Parser, GetSchemaResponse.Parser);

    /// <summary>Validates the configuration of the provider.</summary>
    public static RpcMethod<CheckRequest, CheckResponse> CheckConfig { get; } =
        new(Service, nameof(CheckConfig), CheckRequest.Parser, CheckResponse.Parser);

    /// <summary>Compares two configurations of the provider.</summary>
    public static RpcMethod<DiffRequest, DiffResponse> DiffConfig { get; } =
        new(Service, nameof(DiffConfig), DiffRequest.Parser, DiffResponse.Parser);

    /// <summary>Gives the provider its configuration.</summary>
    public static RpcMethod<ConfigureRequest, ConfigureResponse> Configure { get; } =
        new(Service, nameof(Configure), ConfigureRequest.Parser, ConfigureResponse.Parser);

    /// <summary>Calls a function.</summary>
    public static RpcMethod<InvokeRequest, InvokeResponse> Invoke { get; } =
        new(Service, nameof(Invoke), InvokeRequest.Parser, InvokeResponse.Parser);

    /// <summary>Calls a method of a resource.</summary>
    public static RpcMethod<CallRequest, CallResponse> Call { get; } =
        new(Service, nameof(Call), CallRequest.Parser, CallResponse.Parser);

    /// <summary>Validates the inputs of a resource.</summary>
    public static RpcMethod<CheckRequest, CheckResponse> Check { get; } =
        new(Service, nameof(Check), CheckRequest.Parser, CheckResponse.Parser);

    /// <summary>Compares the state of a resource with new inputs.</summary>
    public static RpcMethod<DiffRequest, DiffResponse> Diff { get; } =
        new(Service, nameof(Diff), DiffRequest.Parser, DiffResponse.Parser);

    /// <summary>Creates a resource, or previews that.</summary>
    public static RpcMethod<CreateRequest, CreateResponse> Create { get; } =
        new(Service, nameof(Create), CreateRequest.Parser, CreateResponse.Parser);

    /// <summary>Reads the live state of a resource.</summary>
    public static RpcMethod<ReadRequest, ReadResponse> Read { get; } =
        new(Service, nameof(Read), ReadRequest.Parser, ReadResponse.Parser);

    /// <summary>Updates a resource in place, or previews that.</summary>
    public static RpcMethod<UpdateRequest, UpdateResponse> Update { get; } =
        new(Service, nameof(Update), UpdateRequest.Parser, UpdateResponse.Parser);

    /// <summary>Deletes a resource.</summary>
    public static RpcMethod<DeleteRequest, Empty> Delete { get; } =
        new(Service, nameof(Delete), DeleteRequest.Parser, Empty.Parser);

    /// <summary>Runs a component.</summary>
    public static RpcMethod<ConstructRequest, ConstructResponse> Construct { get; } =
        new(Service, nameof(Construct), ConstructRequest.Parser, ConstructResponse.Parser);

    /// <summary>Asks all running operations to end early.</summary>
    public static RpcMethod<Empty, Empty> Cancel { get; } =
        new(Service, nameof(Cancel), Empty.Parser, Empty.Parser);

    /// <summary>The version of the plugin.</summary>
    public static RpcMethod<Empty, PluginInfo> GetPluginInfo { get; } =
        new(Service, nameof(GetPluginInfo), Empty.Parser, PluginInfo.Parser);

    /// <summary>Tells a running plugin which engine it works for.</summary>
    public static RpcMethod<PluginAttach, Empty> Attach { get; } =
        new(Service, nameof(Attach), PluginAttach.Parser, Empty.Parser);

    /// <summary>A name mapping for program converters.</summary>
    public static RpcMethod<GetMappingRequest, GetMappingResponse> GetMapping { get; } =
        new(Service, nameof(GetMapping), GetMappingRequest.Parser, GetMappingResponse.Parser);

    /// <summary>The foreign providers that have a mapping.</summary>
    public static RpcMethod<GetMappingsRequest, GetMappingsResponse> GetMappings { get; } =
        new(Service, nameof(GetMappings), GetMappingsRequest.Parser, GetMappingsResponse.Parser);
}
