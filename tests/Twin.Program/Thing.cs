using Pulumi;

namespace Twin.Program;

/// <summary>A resource of the trivial plugin, whose outputs are its inputs.</summary>
[ResourceType("trivial:index:Thing", "1.0.0")]
public sealed class Thing(string name, ThingArgs args, CustomResourceOptions? options = null)
    : CustomResource("trivial:index:Thing", name, args, CustomResourceOptions.Merge(new CustomResourceOptions { Version = "1.0.0" }, options))
{
    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("number")]
    public Output<int?> Number { get; private set; } = null!;

    [Output("items")]
    public Output<System.Collections.Immutable.ImmutableArray<string>> Items { get; private set; } = null!;
}

/// <summary>What a <see cref="Thing"/> is made of.</summary>
public sealed class ThingArgs : ResourceArgs
{
    // The attributes are on the fields, as in generated classes: what nobody touched is not sent.
    [Input("items")]
    private InputList<string>? _items;

    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("text", required: true)]
    public Input<string> Text { get; set; } = null!;

    [Input("number")]
    public Input<int>? Number { get; set; }

    public InputList<string> Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

/// <summary>The plugin's provider, explicit.</summary>
[ResourceType("trivial", "1.0.0")]
public sealed class Provider(string name, ProviderArgs args, CustomResourceOptions? options = null)
    : ProviderResource("trivial", name, args, CustomResourceOptions.Merge(new CustomResourceOptions { Version = "1.0.0" }, options));

/// <summary>The configuration of a <see cref="Provider"/>.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }
}
