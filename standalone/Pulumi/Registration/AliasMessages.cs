using Messages = Pulumi.Protocol.Messages;

namespace Pulumi.Registration;

/// <summary>Aliases as the wire has them.</summary>
internal static class AliasMessages
{
    /// <summary>As specifications, which the engine completes; an alias that is not known in a preview is left out.</summary>
    public static async Task<IReadOnlyList<Messages.Alias>> SpecsAsync(PendingResource resource)
    {
        var specs = new List<Messages.Alias>();
        foreach (var alias in resource.Options.Aliases)
        {
            var data = await alias.ToOutput().DataTask;
            if (data.IsKnown)
            {
                specs.Add(await SpecAsync(data.Value));
            }
        }

        return specs;
    }

    /// <summary>As complete URNs, for engines that know no specifications.</summary>
    public static async Task<IReadOnlyList<string>> UrnsAsync(PendingResource resource)
    {
        var urns = await Task.WhenAll(
            AliasUrns.WithInherited(resource).Select(urn => urn.ToOutput().GetValueAsync(whenUnknown: "")));
        return [.. urns.Where(urn => urn.Length > 0).Distinct()];
    }

    private static async Task<Messages.Alias> SpecAsync(Alias alias)
    {
        if (alias.Urn is not null)
        {
            return new Messages.Alias { Urn = alias.Urn };
        }

        var spec = new Messages.Alias.Types.Spec
        {
            Name = await OrEmptyAsync(alias.Name),
            Type = await OrEmptyAsync(alias.Type),
            Stack = await OrEmptyAsync(alias.Stack),
            Project = await OrEmptyAsync(alias.Project),
        };
        if ((alias.Parent?.Urn ?? alias.ParentUrn?.ToOutput()) is { } parent)
        {
            spec.ParentUrn = await parent.GetValueAsync(whenUnknown: "");
        }
        else
        {
            spec.NoParent = alias.NoParent;
        }

        return new Messages.Alias { Spec = spec };
    }

    private static async Task<string> OrEmptyAsync(Input<string>? part) =>
        part is null ? "" : await part.ToOutput().GetValueAsync(whenUnknown: "");
}
