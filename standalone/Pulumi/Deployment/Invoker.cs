using System.Collections.Immutable;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Registration;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls the functions of providers.</summary>
internal sealed class Invoker(DeploymentContext deployment)
{
    public Output<T> Invoke<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        return new Output<T>(InvokeDataAsync());

        async Task<OutputData<T>> InvokeDataAsync()
        {
            var (arguments, sources) = await SerializeAsync(token, args);
            var dependsOn = options is InvokeOutputOptions { DependsOn: var list }
                ? await list.ToOutput().GetValueAsync(whenUnknown: [])
                : [];
            if (arguments.ContainsUnknowns() || await AnyIsMissingAsync(sources.Concat(dependsOn)))
            {
                return OutputData<T>.Unknown(isSecret: false, sources.Union(dependsOn));
            }

            var data = await CallAsync<T>(token, arguments, options);
            return data with { Resources = data.Resources.Union(sources).Union(dependsOn) };
        }
    }

    public Output<T> InvokeSingle<T>(string token, InvokeArgs? args, InvokeOptions? options) =>
        Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(result => result.Values.First());

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var (arguments, _) = await SerializeAsync(token, args);
        return arguments.ContainsUnknowns()
            ? throw new RunException(
                $"Invoke of '{token}' was not sent: an argument is only known after the update. Use Invoke, which gives an output.")
            : (await CallAsync<T>(token, arguments, options)).Value;
    }

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs? args, InvokeOptions? options) =>
        (await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options)).Values.First();

    private async Task<(PropertyMap Arguments, ImmutableHashSet<Resource> Sources)> SerializeAsync(string token, InvokeArgs? args)
    {
        var serializer = new PropertySerializer(await deployment.Features.SupportsResourceReferencesAsync());
        var arguments = await serializer.SerializeMapAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).ToDictionary());
        return (arguments, [.. serializer.Dependencies]);
    }

    /// <summary>Whether one of the resources is only going to be created: what a function says about it can't be true yet.</summary>
    private static async Task<bool> AnyIsMissingAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in ResourceDependencies.Expand(resources).OfType<CustomResource>())
        {
            if (resource.Id is { } id && !(await id.DataTask).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<OutputData<T>> CallAsync<T>(string token, PropertyMap arguments, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var response = await deployment.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = Wire.ToStruct(arguments),
            Provider = provider is null ? "" : await provider.GetReferenceAsync(),
            Version = options?.Version ?? "",
            PluginDownloadUrl = options?.PluginDownloadURL ?? "",
            AcceptResources = true,
        });
        InvokeFailure.ThrowIfAny(token, response.Failures);

        SupportedTypes.Validate($"{token} result", typeof(T));
        var result = new PropertyValue.MapValue(Wire.ToProperties(response.Return));
        var data = new ValueConverter(message => Log.Warn(message)).Convert($"{token} result", result, typeof(T));
        return new(data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret, data.Resources);
    }
}
