using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine.Assets;
using Pulumi.Engine.Deployment;
using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Model;
using Pulumi.Engine.Monitor.Transforms;
using Pulumi.Engine.Plugins;
using Pulumi.Engine.Programs;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;

namespace Pulumi.Engine.Monitor;

/// <summary>Serves the program: takes its resources and function calls, and answers when they are done.</summary>
/// <param name="settings">What the program may know about the settings.</param>
/// <param name="registrar">Does what is asked.</param>
/// <param name="choice">Chooses providers.</param>
/// <param name="providers">The running providers.</param>
/// <param name="transforms">Changes registrations.</param>
/// <param name="invokeTransforms">Changes function calls.</param>
/// <param name="terminate">Breaks off function calls.</param>
internal sealed class MonitorService(
    ProgramSettings settings,
    IResourceRegistrar registrar,
    ProviderChoice choice,
    ProviderRegistry providers,
    ResourceTransforms transforms,
    InvokeTransforms invokeTransforms,
    CancellationToken terminate) : ResourceMonitorService
{
    private const string GetResource = "pulumi:pulumi:getResource";

    private static readonly Dictionary<string, ResourceMonitorFeature> Features = new()
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
        ["transforms"] = ResourceMonitorFeature.Transforms,
        ["invokeTransforms"] = ResourceMonitorFeature.InvokeTransforms,
    };

    private readonly ConcurrentDictionary<Urn, ResourceGoal> _goals = new();
    private readonly GoalReader _reader = new(settings.Project);

    /// <inheritdoc/>
    public override Task<SupportsFeatureResponse> SupportsFeatureAsync(
        SupportsFeatureRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.ContainsKey(request.Id) });

    /// <inheritdoc/>
    public override Task<DeploymentInfo> GetDeploymentInfoAsync(Empty request, CancellationToken cancellationToken) =>
        Task.FromResult(new DeploymentInfo
        {
            Project = settings.Project.Name,
            Stack = settings.Stack.Stack,
            Organization = settings.Stack.Organization,
            Config = { settings.Stack.Config.ToDictionary() },
            ConfigSecretKeys = { settings.Stack.SecretKeys },
            DryRun = settings.DryRun,
            Parallel = settings.Parallel,
            SupportedFeatures = { Features.Values },
        });

    /// <inheritdoc/>
    public override Task<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        request = await transforms.ApplyAsync(request);
        UnsupportedFeatures.ThrowIfNeeded(request);
        var parent = Urn.ParseOptional(request.Parent);
        var isManaged = request.Custom && !ProviderReference.IsProviderType(request.Type);
        var provider = isManaged ? await choice.ChooseAsync(request.Type, request.Provider, parent, request.Version) : null;
        var goal = _reader.Read(request, provider, parent is { } urn ? _goals.GetValueOrDefault(urn) : null);
        try
        {
            var state = await registrar.RegisterAsync(goal);
            _goals[state.Urn] = goal;
            choice.Remember(state.Urn, parent, goal.Provider, request.Providers);
            transforms.Remember(state.Urn, request);
            return Response(request, state);
        }
        catch (StepFailedException exception) when (request.SupportsResultReporting)
        {
            return new RegisterResourceResponse { Urn = exception.Urn.Value, Result = Result.Fail };
        }
    });

    /// <inheritdoc/>
    public override Task<Empty> RegisterResourceOutputsAsync(
        RegisterResourceOutputsRequest request, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        await registrar.RegisterOutputsAsync(Urn.Parse(request.Urn), _reader.Properties(request.Outputs));
        return new Empty();
    });

    /// <inheritdoc/>
    public override Task<ReadResourceResponse> ReadResourceAsync(
        ReadResourceRequest request, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        var provider = await choice.ChooseAsync(
            request.Type, request.Provider, Urn.ParseOptional(request.Parent), request.Version);
        var state = await registrar.ReadAsync(_reader.Read(request, provider));
        return new ReadResourceResponse
        {
            Urn = state.Urn.Value,
            Properties = Encode(state.Outputs, request.AcceptSecrets, request.AcceptResources),
        };
    });

    /// <inheritdoc/>
    public override Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(async () =>
        {
            request = await invokeTransforms.ApplyAsync(request);
            var provider = await choice.ChooseAsync(request.Tok, request.Provider, null, request.Version);
            var command = new InvokeCommand(request.Tok, _reader.Properties(request.Args), settings.DryRun);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, terminate);
            var result = await providers.Get(provider).InvokeAsync(command, either.Token);
            return new InvokeResponse
            {
                Return = Encode(result.Return, secrets: true, request.AcceptResources || request.Tok == GetResource),
                Failures = { result.Failures.Select(failure => new CheckFailure { Property = failure.Path, Reason = failure.Reason }) },
            };
        });

    /// <inheritdoc/>
    public override Task<Empty> RegisterStackTransformAsync(Callback request, CancellationToken cancellationToken)
    {
        transforms.AddToStack(request);
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public override Task<Empty> RegisterStackInvokeTransformAsync(Callback request, CancellationToken cancellationToken)
    {
        invokeTransforms.AddToStack(request);
        return Task.FromResult(new Empty());
    }

    /// <summary>Nothing of the program is needed after its last registration: all its transforms have been called.</summary>
    public override Task<Empty> SignalAndWaitForShutdownAsync(Empty request, CancellationToken cancellationToken) =>
        Task.FromResult(new Empty());

    private static RegisterResourceResponse Response(RegisterResourceRequest request, ResourceState state)
    {
        // The outputs of a local component may refer to resources of the last run that are not registered yet.
        var outputs = request.Custom ? state.Outputs : PropertyMap.Empty;
        if (!request.SupportsPartialValues)
        {
            outputs = PropertyMap.From(outputs.Where(output => !output.Value.ContainsUnknowns()));
        }

        return new RegisterResourceResponse
        {
            Urn = state.Urn.Value,
            Id = state.Id ?? "",
            Object = Encode(outputs, request.AcceptSecrets, request.AcceptResources),
        };
    }

    private static Struct Encode(PropertyMap properties, bool secrets, bool resources) =>
        PropertyCodec.Encode(properties, new PropertyCodecOptions
        {
            KeepSecrets = secrets,
            KeepResources = resources,
            KeepOutputs = false,
        });

    /// <summary>Failures that have been reported tell the program only that it cannot go on.</summary>
    private static async Task<T> AnswerAsync<T>(Func<Task<T>> handle)
    {
        try
        {
            return await handle();
        }
        catch (StepFailedException exception)
        {
            throw new RpcException(StatusCode.Internal, $"resource registration failed: {exception.Urn}");
        }
        catch (OperationCanceledException)
        {
            throw new RpcException(StatusCode.Unavailable, "resource monitor shut down");
        }
        catch (Exception exception) when (exception is FormatException or InvalidResourceException or AssetException)
        {
            throw new RpcException(StatusCode.InvalidArgument, exception.Message);
        }
        catch (Exception exception) when (exception is ProviderCallException or PluginException)
        {
            throw new RpcException(StatusCode.Unknown, exception.Message);
        }
    }
}
