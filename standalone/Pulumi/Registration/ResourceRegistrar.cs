using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Messages;
using Pulumi.Serialization;

namespace Pulumi.Registration;

/// <summary>Tells the engine about resources, and gives their outputs the values that it answers.</summary>
internal sealed class ResourceRegistrar(DeploymentContext deployment)
{
    private readonly RequestFactory _requests = new(deployment);

    /// <summary>Begins to register (or read) a resource; its outputs complete later.</summary>
    public void Start(PendingResource resource) => deployment.Tasks.Watch(CompleteAsync(resource));

    /// <summary>Begins to register what a component gives out.</summary>
    public void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        deployment.Tasks.Watch(RegisterOutputsAsync(resource, outputs));

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "");
        var properties = await outputs.GetValueAsync(whenUnknown: ImmutableDictionary<string, object?>.Empty);
        var serializer = new PropertySerializer(await deployment.Features.SupportsResourceReferencesAsync());
        await deployment.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
        {
            Urn = urn,
            Outputs = Wire.ToStruct(await serializer.SerializeMapAsync($"outputs of {urn}", properties)),
        });
    }

    private async Task CompleteAsync(PendingResource pending)
    {
        var sources = pending.Resource.OutputSources;
        try
        {
            var answer = await AskAsync(pending);
            Assign(pending, answer);
        }
        catch (Exception exception)
        {
            foreach (var source in sources.Values)
            {
                source.Fail(exception);
            }

            throw;
        }
    }

    private async Task<Answer> AskAsync(PendingResource pending)
    {
        if (pending.Options.Urn is { } urn)
        {
            return await LookUpAsync(urn);
        }

        if (pending.Options.Id is { } id && await id.ToOutput().GetValueAsync(whenUnknown: "") is { Length: > 0 } known)
        {
            return pending.IsCustom
                ? await ReadAsync(pending, known)
                : throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");
        }

        return await RegisterAsync(pending);
    }

    private async Task<Answer> RegisterAsync(PendingResource pending)
    {
        var request = await _requests.CreateRegistrationAsync(pending);
        var response = await deployment.Monitor.RegisterResourceAsync(pending.Resource, request);
        return new Answer(response.Urn, response.Id, response.Object)
        {
            IsComplete = response.Result == Result.Success,
            Dependencies = response.PropertyDependencies.ToImmutableDictionary(
                property => property.Key,
                property => property.Value.Urns.Select(Resource (urn) => new DependencyResource(urn)).ToImmutableHashSet()),
        };
    }

    private async Task<Answer> ReadAsync(PendingResource pending, string id)
    {
        var request = await _requests.CreateReadAsync(pending, id);
        var response = await deployment.Monitor.ReadResourceAsync(pending.Resource, request);
        return new Answer(response.Urn, id, response.Properties);
    }

    private async Task<Answer> LookUpAsync(string urn)
    {
        var response = await deployment.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = "pulumi:pulumi:getResource",
            Args = new Struct { Fields = { ["urn"] = Value.ForString(urn) } },
            AcceptResources = true,
        });
        InvokeFailure.ThrowIfAny("pulumi:pulumi:getResource", response.Failures);
        var fields = response.Return.Fields;
        return new Answer(
            fields["urn"].StringValue,
            fields.TryGetValue("id", out var id) ? id.StringValue : "",
            fields["state"].StructValue);
    }

    private void Assign(PendingResource pending, Answer answer)
    {
        var resource = pending.Resource;
        var properties = Wire.ToProperties(answer.Properties);
        foreach (var (name, source) in resource.OutputSources)
        {
            if (name == "urn")
            {
                source.Set(OutputData<object?>.Of(answer.Urn));
            }
            else if (name == "id" && pending.IsCustom)
            {
                source.Set(OutputData<object?>.Of(answer.Id) with { IsKnown = answer.Id.Length > 0 });
            }
            else if (properties.TryGetValue(name, out var value))
            {
                var converter = new ValueConverter(message => Log.Warn(message, resource));
                var data = converter.Convert($"{resource.GetType().FullName}.{name}", value, source.ValueType);
                source.Set(data with { Resources = data.Resources.Union(answer.Dependencies.GetValueOrDefault(name, [])) });
            }
            else
            {
                // What a preview leaves out will come with the update, and a failed resource never got it.
                source.SetMissing(isKnown: !deployment.Settings.IsDryRun && answer.IsComplete);
            }
        }
    }

    private sealed record Answer(string Urn, string Id, Struct? Properties)
    {
        public bool IsComplete { get; init; } = true;

        public ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies { get; init; } =
            ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;
    }
}
