using Pulumi;

namespace Trivial.Program;

/// <summary>A resource of the trivial plugin.</summary>
[ResourceType("trivial:index:Thing", "1.0.0")]
public sealed class Thing(string name, ThingArgs args, CustomResourceOptions? options = null)
    : CustomResource("trivial:index:Thing", name, args, CustomResourceOptions.Merge(new CustomResourceOptions { Version = "1.0.0" }, options))
{
    [Output("text")]
    public Output<string> Text { get; private set; } = null!;
}

/// <summary>What a <see cref="Thing"/> is made of.</summary>
public sealed class ThingArgs : ResourceArgs
{
    // The attributes are on the fields, as in generated classes: what nobody touched is not sent.
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("work")]
    private InputList<string>? _work;

    [Input("text", required: true)]
    public Input<string> Text { get; set; } = null!;

    [Input("number", required: true)]
    public Input<int> Number { get; set; } = null!;

    [Input("before")]
    public Input<string>? Before { get; set; }

    /// <summary>What the plugin says while it makes or changes the thing, each for a second. Default: nothing, at once.</summary>
    public InputList<string> Work
    {
        get => _work ??= [];
        set => _work = value;
    }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
