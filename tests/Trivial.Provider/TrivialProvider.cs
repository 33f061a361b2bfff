using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;

namespace Trivial.Provider;

/// <summary>
/// Resources of any type and with any inputs, named by their resource names. Creating one that exists takes it over, as
/// providers do whose resources have a place in the world (a file, a device) instead of a number. Their input
/// <c>work</c> has them play slow ones: each of its lines is a status for a second.
/// </summary>
internal sealed class TrivialProvider(World world, EngineClient engine) : ResourceProviderService
{
    private static readonly PropertyCodecOptions Wire = PropertyCodecOptions.KeepAll;

    public override Task<PluginInfo> GetPluginInfoAsync(Empty request, CancellationToken cancellationToken) =>
        Task.FromResult(new PluginInfo { Version = "1.0.0" });

    public override Task<ProviderHandshakeResponse> HandshakeAsync(ProviderHandshakeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });

    public override Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone });

    public override Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });

    public override Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var response = new DiffResponse { HasDetailedDiff = true, Changes = DiffResponse.Types.DiffChanges.DiffNone };
        foreach (var key in PropertyComparer.Compare(Read(request.OldInputs), Read(request.News)).Select(difference => difference.Path.Segments[0].Key!).Distinct())
        {
            response.Changes = DiffResponse.Types.DiffChanges.DiffSome;
            response.Diffs.Add(key);
            response.DetailedDiff[key] = new PropertyDiff { Kind = PropertyDiff.Types.Kind.Update, InputDiff = true };
        }

        return Task.FromResult(response);
    }

    public override async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        if (!request.Preview)
        {
            await WorkAsync(request.Urn, request.Properties, cancellationToken);
            world.Change("create", request.Name);
        }

        return new CreateResponse { Id = request.Name, Properties = request.Properties };
    }

    public override async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        if (!request.Preview)
        {
            await WorkAsync(request.Urn, request.News, cancellationToken);
            world.Change("update", request.Name);
        }

        return new UpdateResponse { Properties = request.News };
    }

    public override Task<Empty> DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        world.Change("delete", request.Name);
        return Task.FromResult(new Empty());
    }

    public override Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new ReadResponse { Id = request.Id, Inputs = request.Inputs, Properties = request.Properties });

    public override Task<Empty> CancelAsync(Empty request, CancellationToken cancellationToken) => Task.FromResult(new Empty());

    private async Task WorkAsync(string urn, Struct inputs, CancellationToken cancellationToken)
    {
        if (!inputs.Fields.TryGetValue("work", out var work))
        {
            return;
        }

        foreach (var line in work.ListValue.Values)
        {
            await engine.LogAsync(
                new LogRequest { Severity = LogSeverity.Info, Message = line.StringValue, Urn = urn, Ephemeral = true }, cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    private static PropertyMap Read(Struct? properties) => PropertyCodec.Decode(properties, Wire);
}
