using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Plugin.Rpc;

/// <summary>
/// The plugin's service <c>pulumirpc.ResourceProvider</c>: says what the plugin can do, and hands every call on. Components
/// (Construct, Call) and parameterization do not exist here and answer Unimplemented.
/// </summary>
internal sealed class ProviderService(
    ProviderPackage package, ConfigurationCalls configuration, ResourceCalls resources, CallGate gate, PluginLink link)
    : ResourceProviderService
{
    public override Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = true,
        });

    public override Task<PluginInfo> GetPluginInfoAsync(Empty request, CancellationToken cancellationToken) =>
        Task.FromResult(new PluginInfo { Version = ProviderVersion.Current });

    public override Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetSchemaResponse { Schema = package.Schema(ProviderVersion.Current) });

    public override Task<GetMappingResponse> GetMappingAsync(GetMappingRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetMappingResponse());

    public override Task<GetMappingsResponse> GetMappingsAsync(
        GetMappingsRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetMappingsResponse());

    public override Task<Empty> AttachAsync(PluginAttach request, CancellationToken cancellationToken)
    {
        link.ConnectTo(request.Address);
        return Task.FromResult(new Empty());
    }

    public override async Task<Empty> CancelAsync(Empty request, CancellationToken cancellationToken)
    {
        gate.Cancel();
        await link.ReportCostsAsync();
        return new Empty();
    }

    public override Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(0, _ => Task.FromResult(configuration.Check(request)), cancellationToken);

    public override Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(0, _ => Task.FromResult(ConfigurationCalls.Diff(request)), cancellationToken);

    public override Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(0, _ => Task.FromResult(configuration.Configure(request)), cancellationToken);

    public override Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(0, _ => Task.FromResult(resources.Check(request)), cancellationToken);

    public override Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(0, token => resources.DiffAsync(request, token), cancellationToken);

    public override Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(request.Timeout, token => resources.CreateAsync(request, token), cancellationToken);

    public override Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(request.Timeout, token => resources.ReadAsync(request, token), cancellationToken);

    public override Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(request.Timeout, token => resources.UpdateAsync(request, token), cancellationToken);

    public override Task<Empty> DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(request.Timeout, token => resources.DeleteAsync(request, token), cancellationToken);

    public override Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(0, token => resources.InvokeAsync(request, token), cancellationToken);
}
