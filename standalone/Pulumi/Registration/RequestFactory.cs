using System.Collections.Immutable;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Messages;
using Pulumi.Serialization;

namespace Pulumi.Registration;

/// <summary>Puts together what is sent about a resource: properties, dependencies and options.</summary>
internal sealed class RequestFactory(DeploymentContext deployment)
{
    public async Task<RegisterResourceRequest> CreateRegistrationAsync(PendingResource pending)
    {
        var options = pending.Options;
        var request = new RegisterResourceRequest
        {
            Type = pending.Type,
            Name = pending.Name,
            Parent = await ParentUrnAsync(pending),
            Custom = pending.IsCustom,
            Remote = pending.IsRemote,
            Provider = await ProviderReferenceAsync(pending.IsCustom ? options.Provider : null),
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            IgnoreChanges = { options.IgnoreChanges },
            ReplaceOnChanges = { options.ReplaceOnChanges },
            CustomTimeouts = Timeouts(options.CustomTimeouts),
            DeletedWith = await DeletedWithAsync(options),
            AcceptSecrets = true,
            AcceptResources = true,
            AliasSpecs = true,
            SupportsResultReporting = true,
        };
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        AddCustomOptions(request, options as CustomResourceOptions);
        await AddProvidersAsync(request, pending);
        await AddAliasesAsync(request, pending);
        await AddPropertiesAsync(request, pending);
        return request;
    }

    public async Task<ReadResourceRequest> CreateReadAsync(PendingResource pending, string id)
    {
        var options = pending.Options;
        var (properties, dependencies) = await SerializeAsync(pending);
        return new ReadResourceRequest
        {
            Id = id,
            Type = pending.Type,
            Name = pending.Name,
            Parent = await ParentUrnAsync(pending),
            Provider = await ProviderReferenceAsync(options.Provider),
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            AdditionalSecretOutputs = { (options as CustomResourceOptions)?.AdditionalSecretOutputs ?? [] },
            Properties = properties,
            Dependencies = { (await DependsOnAsync(options)).Union(dependencies.Values.SelectMany(urns => urns)).Order() },
            AcceptSecrets = true,
            AcceptResources = true,
        };
    }

    private static void AddCustomOptions(RegisterResourceRequest request, CustomResourceOptions? options)
    {
        if (options is null)
        {
            return;
        }

        request.ImportId = options.ImportId ?? "";
        request.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        request.DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null;
        request.DeleteBeforeReplace = options.DeleteBeforeReplace ?? false;
    }

    private static async Task AddProvidersAsync(RegisterResourceRequest request, PendingResource pending)
    {
        if (!pending.IsRemote || pending.Options is not ComponentResourceOptions options)
        {
            return;
        }

        foreach (var provider in options.Provider is { } single ? [single] : options.Providers)
        {
            request.Providers[provider.Package] = await provider.GetReferenceAsync();
        }
    }

    private async Task AddAliasesAsync(RegisterResourceRequest request, PendingResource pending)
    {
        if (await deployment.Features.SupportsAliasSpecsAsync())
        {
            request.Aliases.AddRange(await AliasMessages.SpecsAsync(pending));
        }
        else
        {
            request.AliasUrns.AddRange(await AliasMessages.UrnsAsync(pending));
        }
    }

    private async Task AddPropertiesAsync(RegisterResourceRequest request, PendingResource pending)
    {
        var (properties, dependencies) = await SerializeAsync(pending);
        var all = await DependsOnAsync(pending.Options);
        foreach (var (name, urns) in dependencies)
        {
            all = all.Union(urns);
            request.PropertyDependencies[name] =
                new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns.Order(StringComparer.Ordinal) } };
        }

        request.Object = properties;
        request.Dependencies.AddRange(all.Order(StringComparer.Ordinal));
    }

    private async Task<(Struct Properties, Dictionary<string, ImmutableHashSet<string>> Dependencies)> SerializeAsync(
        PendingResource pending)
    {
        var keepReferences = await deployment.Features.SupportsResourceReferencesAsync();
        var keepOutputs = pending.IsRemote && await deployment.Features.SupportsOutputValuesAsync();
        var properties = new Struct();
        var dependencies = new Dictionary<string, ImmutableHashSet<string>>();
        foreach (var (name, value) in pending.Args.ToDictionary())
        {
            if (value is null)
            {
                continue;
            }

            // A remote component receives references as such and adds the dependencies of what it makes of them itself.
            var serializer = new PropertySerializer(keepReferences, keepOutputs)
            {
                TracksReferences = !(pending.IsRemote && keepReferences),
            };
            properties.Fields[name] = Wire.ToValue(await serializer.SerializeAsync($"{pending.Label}.{name}", value));
            dependencies[name] = await ResourceDependencies.GetUrnsAsync(serializer.Dependencies);
        }

        return (properties, dependencies);
    }

    private static async Task<ImmutableHashSet<string>> DependsOnAsync(ResourceOptions options) =>
        await ResourceDependencies.GetUrnsAsync(await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []));

    private async Task<string> ParentUrnAsync(PendingResource pending)
    {
        var parent = pending.Type == Stack.TypeToken ? null : pending.Options.Parent ?? deployment.Stack;
        return parent is null ? "" : await parent.Urn.GetValueAsync(whenUnknown: "");
    }

    private async Task<string> DeletedWithAsync(ResourceOptions options)
    {
        if (options.DeletedWith is null)
        {
            return "";
        }

        return await deployment.Features.SupportsDeletedWithAsync()
            ? await options.DeletedWith.Urn.GetValueAsync(whenUnknown: "")
            : throw new InvalidOperationException("The engine does not support the option DeletedWith: use a newer one.");
    }

    private static async Task<string> ProviderReferenceAsync(ProviderResource? provider) =>
        provider is null ? "" : await provider.GetReferenceAsync();

    private static RegisterResourceRequest.Types.CustomTimeouts? Timeouts(CustomTimeouts? timeouts) =>
        timeouts is null ? null : new()
        {
            Create = Duration(timeouts.Create),
            Update = Duration(timeouts.Update),
            Delete = Duration(timeouts.Delete),
        };

    // Go's notation; an hour and a half is 5400s.
    private static string Duration(TimeSpan? time) =>
        time is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value.TotalSeconds:0.#######}s") : "";
}
