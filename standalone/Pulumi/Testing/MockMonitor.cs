using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Lets a test's mocks answer instead of an engine.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly ConcurrentDictionary<string, PropertyMap> _registered = new();
    private ImmutableArray<Resource> _resources = [];

    /// <summary>In the order in which they were registered.</summary>
    public ImmutableArray<Resource> Resources => _resources;

    /// <summary>Everything but output values, which would stand between the test and the plain inputs.</summary>
    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        ImmutableInterlocked.Update(ref _resources, resources => resources.Add(resource));
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.TypeToken)
        {
            return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
        }

        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToDictionary(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        });
        id ??= request.ImportId;
        return new RegisterResourceResponse { Urn = urn, Id = id, Object = await KeepAsync(urn, id, state) };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        ImmutableInterlocked.Update(ref _resources, resources => resources.Add(resource));
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToDictionary(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        });
        return new ReadResourceResponse { Urn = urn, Properties = await KeepAsync(urn, id ?? request.Id, state) };
    }

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var outputs = Wire.ToProperties(request.Outputs).ToImmutableDictionary(
            output => output.Key,
            output => new Output<object?>(Convert(output.Value)));
        await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(request.Urn, outputs));
    }

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
        {
            var urn = request.Args.Fields["urn"].StringValue;
            return _registered.TryGetValue(urn, out var resource)
                ? new InvokeResponse { Return = Wire.ToStruct(resource) }
                : throw new InvalidOperationException($"Unknown resource {urn}");
        }

        var result = await mocks.CallAsync(new MockCallArgs
        {
            Token = request.Tok,
            Args = ToDictionary(request.Args),
            Provider = request.Provider,
        });
        return new InvokeResponse { Return = Wire.ToStruct(await SerializeAsync(result)) };
    }

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static OutputData<object?> Convert(PropertyValue value) =>
        new ValueConverter(message => Log.Warn(message)).Convert("mock", value, typeof(object));

    private static ImmutableDictionary<string, object> ToDictionary(Struct message) =>
        (from property in Wire.ToProperties(message)
         let data = Convert(property.Value)
         where data.IsKnown && data.Value is not null
         select KeyValuePair.Create(property.Key, data.Value!)).ToImmutableDictionary();

    private static async Task<PropertyMap> SerializeAsync(object state) =>
        await new PropertySerializer(keepReferences: true).SerializeAsync("mock", state) is PropertyValue.MapValue map
            ? map.Properties
            : throw new InvalidOperationException($"A mock answered with a {state.GetType()}: a dictionary or an object is needed.");

    private async Task<Struct> KeepAsync(string urn, string id, object state)
    {
        var properties = await SerializeAsync(state);
        _registered[urn] = PropertyMap.Of(("urn", urn), ("id", id), ("state", new PropertyValue.MapValue(properties)));
        return Wire.ToStruct(properties);
    }

    /// <summary>Like an engine's, except that the stack's type is not part of its children's.</summary>
    private string UrnOf(string parent, string type, string name)
    {
        var parentType = parent.Length > 0 ? parent.Split("::")[2] : Stack.TypeToken;
        var qualified = parentType == Stack.TypeToken ? type : $"{parentType}${type}";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{qualified}::{name}";
    }
}
