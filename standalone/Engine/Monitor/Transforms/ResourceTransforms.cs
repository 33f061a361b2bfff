using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Monitor.Transforms;

/// <summary>
/// Lets functions of the program change registrations before the engine looks at them: those of the resource itself,
/// then those of its ancestors from the inside out, then those of the stack.
/// </summary>
/// <remarks>Source of the order: pulumi <c>pkg/resource/deploy/source_eval.go</c>, RegisterResource.</remarks>
internal sealed class ResourceTransforms(ProgramCallbacks callbacks, CancellationToken terminate)
{
    private readonly ConcurrentDictionary<Urn, (Urn? Parent, IReadOnlyList<Callback> Own)> _registered = new();
    private ImmutableList<Callback> _ofStack = [];

    /// <summary>Registers a transform of every resource that comes from now on.</summary>
    public void AddToStack(Callback transform) =>
        ImmutableInterlocked.Update(ref _ofStack, (transforms, added) => transforms.Add(added), transform);

    /// <summary>Notes that <paramref name="urn"/> was registered, so that its transforms apply to what is below it.</summary>
    public void Remember(Urn urn, RegisterResourceRequest request) =>
        _registered[urn] = (Urn.ParseOptional(request.Parent), [.. request.Transforms]);

    /// <summary>The registration that the transforms make of <paramref name="request"/>.</summary>
    /// <exception cref="RpcException">A transform failed.</exception>
    public async Task<RegisterResourceRequest> ApplyAsync(RegisterResourceRequest request)
    {
        var transforms = Applicable(request).ToList();
        if (transforms.Count == 0)
        {
            return request;
        }

        var properties = OutputDependencies.Attach(
            PropertyCodec.Decode(request.Object, PropertyCodecOptions.KeepAll), Dependencies(request));
        var options = TransformOptions.Of(request);
        foreach (var transform in transforms)
        {
            var response = await CallAsync(transform, new TransformRequest
            {
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Parent = request.Parent,
                Properties = PropertyCodec.Encode(properties, PropertyCodecOptions.KeepAll),
                Options = options,
            });
            options = response.Options ?? options;
            properties = response.Properties is null
                ? properties
                : PropertyCodec.Decode(response.Properties, PropertyCodecOptions.KeepAll);
        }

        return With(TransformOptions.With(request, options), properties);
    }

    private IEnumerable<Callback> Applicable(RegisterResourceRequest request)
    {
        var transforms = request.Transforms.AsEnumerable();
        for (var parent = Urn.ParseOptional(request.Parent); parent is { } urn && _registered.TryGetValue(urn, out var ancestor);)
        {
            transforms = transforms.Concat(ancestor.Own);
            parent = ancestor.Parent;
        }

        return transforms.Concat(_ofStack);
    }

    private async Task<TransformResponse> CallAsync(Callback transform, TransformRequest request)
    {
        try
        {
            return await callbacks.CallAsync(transform, request, TransformResponse.Parser, terminate);
        }
        catch (RpcException exception)
        {
            throw new RpcException(
                StatusCode.Unknown, $"a transform of {request.Type} '{request.Name}' failed: {exception.StatusMessage}");
        }
    }

    /// <summary>A program that says nothing of single properties means that each depends on everything.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Dependencies(RegisterResourceRequest request) =>
        request.PropertyDependencies.Count == 0
            ? request.Object.Fields.Keys.ToDictionary(key => key, IReadOnlyList<string> (_) => request.Dependencies)
            : request.PropertyDependencies.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Value.Urns);

    /// <summary>What the values now depend on is what the properties depend on, and the resource, too.</summary>
    private static RegisterResourceRequest With(RegisterResourceRequest request, PropertyMap properties)
    {
        request.Object = PropertyCodec.Encode(properties, PropertyCodecOptions.KeepAll);
        request.PropertyDependencies.Clear();
        foreach (var (key, value) in properties)
        {
            request.PropertyDependencies[key] = new() { Urns = { OutputDependencies.Of(value).Distinct() } };
        }

        var added = request.PropertyDependencies.Values.SelectMany(urns => urns.Urns).Except(request.Dependencies).ToList();
        request.Dependencies.Add(added);
        return request;
    }
}
