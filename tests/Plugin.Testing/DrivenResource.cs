using Pulumi.Plugin.Rpc;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;

namespace Pulumi.Plugin.Testing;

/// <summary>
/// One resource as an engine drives it: check, diff, create, read, update, replace and delete, with the state kept from
/// call to call as an engine keeps it.
/// </summary>
internal sealed class DrivenResource(ResourceProviderClient client, string token, string name)
{
    /// <summary>The resource.</summary>
    public string Urn { get; } = $"urn:pulumi:test::tests::{token}::{name}";

    /// <summary>Its id; <c>null</c> while it does not exist.</summary>
    public string? Id { get; private set; }

    /// <summary>Inputs and outputs of the last run.</summary>
    public PropertyMap State { get; private set; } = PropertyMap.Empty;

    /// <summary>Inputs of the last run.</summary>
    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    /// <summary>Why the last run did not get to the end; empty = it did.</summary>
    public IReadOnlyList<string> InitErrors { get; private set; } = [];

    /// <summary>The same resource in a later run: another provider process, the same state.</summary>
    public DrivenResource ResumedBy(ResourceProviderClient later) =>
        new(later, token, name) { Id = Id, State = State, Inputs = Inputs, InitErrors = InitErrors };

    /// <summary>What is refused, by property path.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CheckFailuresAsync(PropertyMap inputs) =>
        (await CheckAsync(inputs)).Failures.ToDictionary(failure => failure.Property, failure => failure.Reason);

    /// <summary>The inputs as the provider takes them.</summary>
    public async Task<PropertyMap> AcceptedAsync(PropertyMap inputs)
    {
        var response = await CheckAsync(inputs);
        Assert.Empty(response.Failures);
        return Wire.Decode(response.Inputs);
    }

    /// <summary>What would differ.</summary>
    public async Task<DiffResponse> DiffAsync(PropertyMap inputs, params string[] ignoreChanges) => await client.DiffAsync(new DiffRequest
    {
        Id = Id,
        Urn = Urn,
        Type = token,
        Name = name,
        Olds = Wire.Encode(State),
        OldInputs = Wire.Encode(Inputs),
        News = Wire.Encode(await AcceptedAsync(inputs)),
        IgnoreChanges = { ignoreChanges },
    });

    /// <summary>A preview: the state that would come of it; the present state when nothing differs.</summary>
    public async Task<PropertyMap> PreviewAsync(PropertyMap inputs)
    {
        var accepted = await AcceptedAsync(inputs);
        if (Id is null)
        {
            return Wire.Decode((await client.CreateAsync(CreateRequest(accepted, preview: true))).Properties);
        }

        var diff = await DiffAsync(inputs);
        return diff switch
        {
            { Replaces.Count: > 0 } => Wire.Decode((await client.CreateAsync(CreateRequest(accepted, preview: true))).Properties),
            { Changes: DiffResponse.Types.DiffChanges.DiffSome } =>
                Wire.Decode((await client.UpdateAsync(UpdateRequest(accepted, preview: true))).Properties),
            _ => State,
        };
    }

    /// <summary>Brings the resource to the inputs. A partial failure is kept in the state, and thrown.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public async Task<bool> UpAsync(PropertyMap inputs, double timeout = 0)
    {
        var accepted = await AcceptedAsync(inputs);
        if (Id is not null)
        {
            var diff = await DiffAsync(inputs);
            if (diff.Replaces.Count == 0)
            {
                if (diff.Changes != DiffResponse.Types.DiffChanges.DiffSome && InitErrors.Count == 0)
                {
                    return false;
                }

                await KeepAsync(async () =>
                    (Id, (await client.UpdateAsync(UpdateRequest(accepted, preview: false, timeout))).Properties), accepted);
                return true;
            }

            await DestroyAsync();
        }

        await KeepAsync(
            async () =>
            {
                var response = await client.CreateAsync(CreateRequest(accepted, preview: false, timeout));
                return (response.Id, response.Properties);
            },
            accepted);
        return true;
    }

    /// <summary>Reads the live state. False = it is gone.</summary>
    public async Task<bool> RefreshAsync()
    {
        var response = await client.ReadAsync(new ReadRequest
        {
            Id = Id,
            Urn = Urn,
            Type = token,
            Name = name,
            Properties = Wire.Encode(State),
            Inputs = Wire.Encode(Inputs),
        });
        return Adopt(response);
    }

    /// <summary>Imports the resource from its id alone. False = there is none.</summary>
    public async Task<bool> ImportAsync(string id) =>
        Adopt(await client.ReadAsync(new ReadRequest { Id = id, Urn = Urn, Type = token, Name = name }));

    /// <summary>Deletes the resource.</summary>
    public Task DestroyAsync() => DestroyAsync(timeout: 0);

    /// <summary>Deletes the resource.</summary>
    /// <param name="timeout">What the user allows for it, in seconds.</param>
    public async Task DestroyAsync(double timeout)
    {
        await client.DeleteAsync(new DeleteRequest
        {
            Id = Id,
            Urn = Urn,
            Type = token,
            Name = name,
            Properties = Wire.Encode(State),
            OldInputs = Wire.Encode(Inputs),
            Timeout = timeout,
        });
        Forget();
    }

    private async Task<CheckResponse> CheckAsync(PropertyMap inputs) => await client.CheckAsync(new CheckRequest
    {
        Urn = Urn,
        Type = token,
        Name = name,
        Olds = Wire.Encode(Inputs),
        News = Wire.Encode(inputs),
    });

    private CreateRequest CreateRequest(PropertyMap accepted, bool preview, double timeout = 0) => new()
    {
        Urn = Urn,
        Type = token,
        Name = name,
        Properties = Wire.Encode(accepted),
        Preview = preview,
        Timeout = timeout,
    };

    private UpdateRequest UpdateRequest(PropertyMap accepted, bool preview, double timeout = 0) => new()
    {
        Id = Id,
        Urn = Urn,
        Type = token,
        Name = name,
        Olds = Wire.Encode(State),
        OldInputs = Wire.Encode(Inputs),
        News = Wire.Encode(accepted),
        Preview = preview,
        Timeout = timeout,
    };

    private async Task KeepAsync(
        Func<Task<(string? Id, Google.Protobuf.WellKnownTypes.Struct Properties)>> call, PropertyMap accepted)
    {
        try
        {
            var (id, properties) = await call();
            Assert.False(string.IsNullOrEmpty(id));
            (Id, State, Inputs, InitErrors) = (id, Wire.Decode(properties), accepted, []);
        }
        catch (RpcException failure) when (failure.TryGetDetail<ErrorResourceInitFailed>(out var partial))
        {
            (Id, State, Inputs) = (partial.Id, Wire.Decode(partial.Properties), Wire.Decode(partial.Inputs));
            InitErrors = [.. partial.Reasons];
            throw;
        }
    }

    private bool Adopt(ReadResponse response)
    {
        if (response.Id.Length == 0)
        {
            Forget();
            return false;
        }

        (Id, State, Inputs) = (response.Id, Wire.Decode(response.Properties), Wire.Decode(response.Inputs));
        return true;
    }

    private void Forget() => (Id, State, Inputs, InitErrors) = (null, PropertyMap.Empty, PropertyMap.Empty, []);
}
