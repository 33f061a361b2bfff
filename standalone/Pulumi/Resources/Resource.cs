using System.Collections.Immutable;
using Pulumi.Registration;

namespace Pulumi;

/// <summary>Something that the engine keeps in the stack's state. Constructing it registers it.</summary>
public class Resource
{
    private readonly string _type = "";
    private readonly string _name = "";
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers =
        ImmutableDictionary<string, ProviderResource>.Empty;

    private ImmutableHashSet<Resource> _children = [];

    private protected Resource(
        string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);

        var deployment = DeploymentContext.Current;
        _type = type;
        _name = name;
        OutputSources = OutputSource.Attach(this, isAnswered: custom || remote || options.Urn is not null);

        // The stack is everyone's ancestor for transformations, but stays out of Parent: the wire and aliases treat
        // "no parent given" as "directly below the stack".
        var ancestor = type == Stack.TypeToken || options.Urn is not null ? options.Parent : options.Parent ?? deployment.Stack;
        _transformations = [.. options.ResourceTransformations, .. ancestor?._transformations ?? []];
        (args, options) = Transform(args, options);

        if (options is ComponentResourceOptions { Provider: not null, Providers.Count: > 0 })
        {
            throw new ResourceException(
                $"Component '{name}' has both the option 'Provider' and the option 'Providers': give one of them.",
                options.Parent);
        }

        if (options.Parent is { } parent)
        {
            ImmutableInterlocked.Update(ref parent._children, children => children.Add(this));
            options.Protect ??= parent._protect;
            _providers = parent._providers;
        }

        if (custom)
        {
            options.Provider ??= options.Parent?.GetProvider(type);
        }

        _providers = _providers.SetItems(ProvidersFor(custom, type, options).Select(p => KeyValuePair.Create(p.Package, p)));
        _protect = options.Protect;
        Aliases = [.. options.Aliases.Select(alias => AliasUrns.Of(alias, name, type, options.Parent))];

        deployment.Registrar.Start(new PendingResource(this, custom, remote, args, options));
    }

    /// <summary>A stand-in for a resource of which only the URN is known.</summary>
    private protected Resource(string urn)
    {
        OutputSources = ImmutableDictionary<string, IOutputSource>.Empty;
        Urn = Output.Create(urn).WithDependencies([this]);
    }

    /// <summary>The name that identifies the resource in all of the stack's history.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ImmutableDictionary<string, IOutputSource> OutputSources { get; }

    internal IReadOnlyCollection<Resource> Children => _children;

    /// <summary>The URNs that this resource had before; children inherit from them.</summary>
    internal ImmutableArray<Input<string>> Aliases { get; } = [];

    /// <summary>The type token: <c>package:module:Name</c>.</summary>
    public string GetResourceType() => _type;

    /// <summary>The name that the program gave.</summary>
    public string GetResourceName() => _name;

    /// <summary>The provider that children and calls of the package of <paramref name="token"/> inherit.</summary>
    internal ProviderResource? GetProvider(string token)
    {
        var parts = token.Split(':');
        return parts.Length == 3 ? _providers.GetValueOrDefault(parts[0]) : null;
    }

    private static List<ProviderResource> ProvidersFor(bool custom, string type, ResourceOptions options) =>
        options switch
        {
            { Provider: { } provider } when !custom || provider.Package == type.Split(':')[0] => [provider],
            ComponentResourceOptions component => component.Providers,
            _ => [],
        };

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException($"A transformation of '{_name}' changes its parent, which is not possible.");
            }

            (args, options) = (result.Args, result.Options);
        }

        // Inheritance writes into the options; what the program passed may be shared between resources.
        return (args, options.Clone());
    }
}
