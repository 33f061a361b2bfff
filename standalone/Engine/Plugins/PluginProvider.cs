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
        var inputs = Visible(query.NewInputs);
        var request = new CheckRequest
        {
            Urn = query.Urn.Value,
            Name = query.Urn.Name,
            Type = query.Urn.Type,
            Olds = wire.Encode(Visible(query.OldInputs), keepUnknowns: true),
            News = wire.Encode(inputs, keepUnknowns: true),
        };
        try
        {
            var response = await client.CheckConfigAsync(request, cancellationToken);
            return new CheckResult(wire.Decode(response.Inputs, inputs), ProviderWire.Failures(response.Failures));
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
        var request = new DiffRequest
        {
            Id = query.Id,
            Urn = query.Urn.Value,
            Name = query.Urn.Name,
            Type = query.Urn.Type,
            Olds = wire.Encode(Visible(query.OldOutputs), keepUnknowns: true),
            OldInputs = wire.Encode(Visible(query.OldInputs), keepUnknowns: true),
            News = wire.Encode(Visible(query.NewInputs), keepUnknowns: true),
        };
        try
        {
            return ProviderWire.Diff(await client.DiffConfigAsync(request, cancellationToken));
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

        var request = new ConfigureRequest
        {
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Args = (_wire with { AcceptSecrets = true }).Encode(visible, keepUnknowns: false),
            Urn = urn.Value,
            Name = urn.Name,
            Type = urn.Type,
            Id = id,
        };
        var package = ProviderReference.PackageOf(urn.Type);
        foreach (var (key, value) in visible.StripSecrets())
        {
            request.Variables[$"{package}:config:{key}"] = value is PropertyValue.StringValue text
                ? text.Value
                : Google.Protobuf.JsonFormatter.Default.Format(PropertyCodec.Encode(value, PropertyCodecOptions.Plain));
        }

        try
        {
            var response = await client.ConfigureAsync(request, cancellationToken);
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

        var request = new CheckRequest
        {
            Urn = query.Urn.Value,
            Name = query.Urn.Name,
            Type = query.Urn.Type,
            Olds = _wire.Encode(query.OldInputs, keepUnknowns: true),
            News = _wire.Encode(query.NewInputs, keepUnknowns: true),
            RandomSeed = Google.Protobuf.ByteString.CopyFrom(query.RandomSeed.Span),
        };
        var response = await CallAsync(client.CheckAsync(request, cancellationToken), query.NewInputs);
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

        var request = new DiffRequest
        {
            Id = query.Id,
            Urn = query.Urn.Value,
            Name = query.Urn.Name,
            Type = query.Urn.Type,
            Olds = _wire.Encode(query.OldOutputs, keepUnknowns: true),
            OldInputs = _wire.Encode(query.OldInputs, keepUnknowns: true),
            News = _wire.Encode(query.NewInputs, keepUnknowns: true),
            IgnoreChanges = { query.IgnoreChanges },
        };
        return ProviderWire.Diff(await CallAsync(client.DiffAsync(request, cancellationToken), query.NewInputs));
    }

    /// <inheritdoc/>
    public async Task<CreateResult> CreateAsync(CreateCommand command, CancellationToken cancellationToken)
    {
        if (command.Preview && !CanPreview)
        {
            return new CreateResult("", _configured ? command.Inputs : PropertyMap.Empty);
        }

        var request = new CreateRequest
        {
            Urn = command.Urn.Value,
            Name = command.Urn.Name,
            Type = command.Urn.Type,
            Properties = _wire.Encode(command.Inputs, keepUnknowns: command.Preview),
            Timeout = command.TimeoutSeconds,
            Preview = command.Preview,
        };
        var response = await CallAsync(client.CreateAsync(request, cancellationToken), command.Inputs);
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
        var request = new ReadRequest
        {
            Id = query.Id,
            Urn = query.Urn.Value,
            Name = query.Urn.Name,
            Type = query.Urn.Type,
            Properties = _wire.Encode(query.Outputs, keepUnknowns: false),
            Inputs = query.Inputs is null ? null : _wire.Encode(query.Inputs, keepUnknowns: false),
        };
        var response = await CallAsync(client.ReadAsync(request, cancellationToken), known);
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

        var request = new UpdateRequest
        {
            Id = command.Id,
            Urn = command.Urn.Value,
            Name = command.Urn.Name,
            Type = command.Urn.Type,
            Olds = _wire.Encode(command.OldOutputs, keepUnknowns: false),
            OldInputs = _wire.Encode(command.OldInputs, keepUnknowns: false),
            News = _wire.Encode(command.NewInputs, keepUnknowns: command.Preview),
            IgnoreChanges = { command.IgnoreChanges },
            Timeout = command.TimeoutSeconds,
            Preview = command.Preview,
        };
        var response = await CallAsync(client.UpdateAsync(request, cancellationToken), command.NewInputs);
        return _wire.Decode(response.Properties, command.NewInputs);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(DeleteCommand command, CancellationToken cancellationToken)
    {
        var request = new DeleteRequest
        {
            Id = command.Id,
            Urn = command.Urn.Value,
            Name = command.Urn.Name,
            Type = command.Urn.Type,
            Properties = _wire.Encode(command.Outputs, keepUnknowns: false),
            OldInputs = _wire.Encode(command.Inputs, keepUnknowns: false),
            Timeout = command.TimeoutSeconds,
        };
        return CallAsync(client.DeleteAsync(request, cancellationToken), command.Inputs);
    }

    /// <inheritdoc/>
    public async Task<InvokeResult> InvokeAsync(InvokeCommand command, CancellationToken cancellationToken)
    {
        if (!_configured)
        {
            return new InvokeResult(PropertyMap.Empty, []);
        }

        var request = new InvokeRequest
        {
            Tok = command.Token,
            Args = _wire.Encode(command.Arguments, keepUnknowns: false),
            Preview = command.Preview,
        };
        var response = await CallAsync(client.InvokeAsync(request, cancellationToken), command.Arguments);
        return new InvokeResult(_wire.Decode(response.Return, command.Arguments), ProviderWire.Failures(response.Failures));
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
