using Pulumi.Engine.Model;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;
using PluginInfo = Pulumi.Engine.Model.PluginInfo;

namespace Pulumi.Engine.Plugins;

/// <summary>A provider that runs as a plugin process.</summary>
internal sealed class PluginProvider(ResourceProviderClient client, IPluginConnection connection, PluginInfo info, ProviderWire initial)
    : IProviderPlugin
{
    /// <summary>What the registry keeps for itself in a provider's inputs.</summary>
    private const string InternalKey = "__internal";

    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(5);

    private ProviderWire _wire = initial;
    private bool _configured;
    private bool _supportsPreview;

    /// <inheritdoc/>
    public PluginInfo Info { get; } = info;

    /// <inheritdoc/>
    public async Task<CheckResult> CheckConfigAsync(CheckQuery query, CancellationToken cancellationToken)
    {
        // The configuration is checked and compared in the clear: plugins may be older than secrets.
        var wire = _wire with { AcceptSecrets = false };
        var visible = query with
        {
            OldInputs = Visible(query.OldInputs),
            NewInputs = Visible(query.NewInputs),
            RandomSeed = ReadOnlyMemory<byte>.Empty,
        };
        try
        {
            var response = await client.CheckConfigAsync(visible.ToRequest(wire), cancellationToken);
            return new CheckResult(wire.Decode(response.Inputs, visible.NewInputs), ProviderWire.Failures(response.Failures));
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            return new CheckResult(query.NewInputs, []);
        }
        catch (RpcException exception)
        {
            throw new ProviderCallException(ProviderErrors.DescribeConfiguration(exception), inner: exception);
        }
    }

    /// <inheritdoc/>
    public async Task<DiffResult> DiffConfigAsync(DiffQuery query, CancellationToken cancellationToken)
    {
        var wire = _wire with { AcceptSecrets = false };
        var visible = query with
        {
            OldInputs = Visible(query.OldInputs),
            OldOutputs = Visible(query.OldOutputs),
            NewInputs = Visible(query.NewInputs),
        };
        try
        {
            return ProviderWire.Diff(await client.DiffConfigAsync(visible.ToRequest(wire), cancellationToken));
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            return new DiffResult(DiffChanges.Unknown);
        }
        catch (RpcException exception)
        {
            throw new ProviderCallException(exception.StatusMessage, inner: exception);
        }
    }

    /// <inheritdoc/>
    public async Task ConfigureAsync(Urn urn, string id, PropertyMap inputs, CancellationToken cancellationToken)
    {
        var visible = Visible(inputs);
        if (visible.ContainsUnknowns())
        {
            return;
        }

        try
        {
            var response = await client.ConfigureAsync(ProviderRequests.Configure(urn, id, visible, _wire), cancellationToken);
            _wire = new ProviderWire(_wire.AcceptSecrets || response.AcceptSecrets, _wire.AcceptResources || response.AcceptResources);
            _supportsPreview = response.SupportsPreview;
            _configured = true;
        }
        catch (RpcException exception)
        {
            throw new ProviderCallException(
                $"the provider {urn.Name} could not be configured: {ProviderErrors.DescribeConfiguration(exception)}", inner: exception);
        }
    }

    /// <inheritdoc/>
    public async Task<CheckResult> CheckAsync(CheckQuery query, CancellationToken cancellationToken)
    {
        if (!_configured)
        {
            return new CheckResult(query.NewInputs, []);
        }

        var response = await CallAsync(client.CheckAsync(query.ToRequest(_wire), cancellationToken), query.NewInputs);
        return new CheckResult(_wire.Decode(response.Inputs, query.NewInputs), ProviderWire.Failures(response.Failures));
    }

    /// <inheritdoc/>
    public async Task<DiffResult> DiffAsync(DiffQuery query, CancellationToken cancellationToken)
    {
        if (!_configured)
        {
            throw new DiffUnavailableException("The provider for this resource has inputs that are not known during preview.\n"
                + "This preview may not correctly represent the changes that will be applied during an update.");
        }

        return ProviderWire.Diff(await CallAsync(client.DiffAsync(query.ToRequest(_wire), cancellationToken), query.NewInputs));
    }

    /// <inheritdoc/>
    public async Task<CreateResult> CreateAsync(CreateCommand command, CancellationToken cancellationToken)
    {
        if (command.Preview && !CanPreview)
        {
            return new CreateResult("", _configured ? command.Inputs : PropertyMap.Empty);
        }

        var response = await CallAsync(client.CreateAsync(command.ToRequest(_wire), cancellationToken), command.Inputs);
        return new CreateResult(response.Id, _wire.Decode(response.Properties, command.Inputs));
    }

    /// <inheritdoc/>
    public async Task<ReadResult?> ReadAsync(ReadQuery query, CancellationToken cancellationToken)
    {
        if (!_configured)
        {
            return new ReadResult(query.Id, query.Inputs, PropertyMap.Empty);
        }

        var known = query.Inputs ?? PropertyMap.Empty;
        var response = await CallAsync(client.ReadAsync(query.ToRequest(_wire), cancellationToken), known);
        return response.Id.Length == 0
            ? null
            : new ReadResult(
                response.Id,
                response.Inputs is null ? null : _wire.Decode(response.Inputs, known),
                _wire.Decode(response.Properties, query.Outputs));
    }

    /// <inheritdoc/>
    public async Task<PropertyMap> UpdateAsync(UpdateCommand command, CancellationToken cancellationToken)
    {
        if (command.Preview && !CanPreview)
        {
            return _configured ? command.NewInputs : PropertyMap.Empty;
        }

        var response = await CallAsync(client.UpdateAsync(command.ToRequest(_wire), cancellationToken), command.NewInputs);
        return _wire.Decode(response.Properties, command.NewInputs);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(DeleteCommand command, CancellationToken cancellationToken) =>
        CallAsync(client.DeleteAsync(command.ToRequest(_wire), cancellationToken), command.Inputs);

    /// <inheritdoc/>
    public async Task<InvokeResult> InvokeAsync(InvokeCommand command, CancellationToken cancellationToken)
    {
        if (!_configured)
        {
            return new InvokeResult(PropertyMap.Empty, []);
        }

        var response = await CallAsync(client.InvokeAsync(command.ToRequest(_wire), cancellationToken), command.Arguments);
        return new InvokeResult(_wire.Decode(response.Return, command.Arguments), ProviderWire.Failures(response.Failures));
    }

    /// <inheritdoc/>
    public async Task<string?> GetSchemaAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await client.GetSchemaAsync(new GetSchemaRequest(), cancellationToken: cancellationToken)).Schema;
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            return null;
        }
        catch (RpcException exception)
        {
            throw new ProviderCallException(ProviderErrors.DescribeConfiguration(exception), inner: exception);
        }
    }

    /// <inheritdoc/>
    public async Task CancelAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(CancelTimeout);
        try
        {
            await client.CancelAsync(patience.Token);
        }
        catch (Exception exception) when (exception is RpcException or OperationCanceledException)
        {
            // A plugin need not know how to cancel; what it does not stop itself ends with its process.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CancelAsync(CancellationToken.None);
        await connection.DisposeAsync();
    }

    private bool CanPreview => _configured && _supportsPreview;

    private static PropertyMap Visible(PropertyMap inputs) => inputs.Without(InternalKey);

    private Task<T> CallAsync<T>(Task<T> call, PropertyMap inputs) => ProviderErrors.TranslateAsync(call, _wire, inputs);
}
