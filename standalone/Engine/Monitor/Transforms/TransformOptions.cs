using Pulumi.Protocol.Messages;

namespace Pulumi.Engine.Monitor.Transforms;

/// <summary>Takes the options that transforms see out of a registration, and puts them back.</summary>
internal static class TransformOptions
{
    /// <summary>The options of <paramref name="request"/>.</summary>
    public static TransformResourceOptions Of(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { request.Dependencies },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            Version = request.Version,
            Aliases = { request.AliasUrns.Select(urn => new Alias { Urn = urn }), request.Aliases },
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadUrl,
            DeletedWith = request.DeletedWith,
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Providers = { request.Providers },
            PluginChecksums = { request.PluginChecksums },
            Hooks = request.Hooks,
            Import = request.ImportId,
            HideDiff = { request.HideDiffs },
            ReplaceWith = { request.ReplaceWith },
            ReplacementTrigger = request.ReplacementTrigger,
        };
        if (request.HasProtect)
        {
            options.Protect = request.Protect;
        }

        if (request.HasRetainOnDelete)
        {
            options.RetainOnDelete = request.RetainOnDelete;
        }

        if (request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace)
        {
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        }

        return options;
    }

    /// <summary><paramref name="request"/> with <paramref name="options"/> in place of its own.</summary>
    public static RegisterResourceRequest With(RegisterResourceRequest request, TransformResourceOptions options)
    {
        var changed = request.Clone();
        changed.AliasUrns.Clear();
        Set(changed.Dependencies, options.DependsOn);
        Set(changed.IgnoreChanges, options.IgnoreChanges);
        Set(changed.ReplaceOnChanges, options.ReplaceOnChanges);
        Set(changed.Aliases, options.Aliases);
        Set(changed.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Set(changed.HideDiffs, options.HideDiff);
        Set(changed.ReplaceWith, options.ReplaceWith);
        Set(changed.Providers, options.Providers);
        Set(changed.PluginChecksums, options.PluginChecksums);
        changed.Version = options.Version;
        changed.Provider = options.Provider;
        changed.CustomTimeouts = options.CustomTimeouts;
        changed.PluginDownloadUrl = options.PluginDownloadUrl;
        changed.DeletedWith = options.DeletedWith;
        changed.Hooks = options.Hooks;
        changed.ImportId = options.Import;
        changed.ReplacementTrigger = options.ReplacementTrigger;
        changed.DeleteBeforeReplace = options.HasDeleteBeforeReplace && options.DeleteBeforeReplace;
        changed.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
        changed.ClearProtect();
        changed.ClearRetainOnDelete();
        if (options.HasProtect)
        {
            changed.Protect = options.Protect;
        }

        if (options.HasRetainOnDelete)
        {
            changed.RetainOnDelete = options.RetainOnDelete;
        }

        return changed;
    }

    private static void Set<T>(ICollection<T> field, IEnumerable<T> values)
    {
        field.Clear();
        foreach (var value in values)
        {
            field.Add(value);
        }
    }
}
