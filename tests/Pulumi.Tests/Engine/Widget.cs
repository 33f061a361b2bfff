using System.Collections.Immutable;

namespace Pulumi.Tests.Engine;

/// <summary>A resource class as code generators write them.</summary>
[ResourceType("test:index:Widget", null)]
public sealed class Widget : CustomResource
{
    public Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
        : base("test:index:Widget", name, args ?? new WidgetArgs(), options)
    {
    }

    [Output("size")]
    public Output<int?> Size { get; private set; } = null!;

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    [Output("part")]
    public Output<Part?> Part { get; private set; } = null!;
}

public sealed class WidgetArgs : ResourceArgs
{
    [Input("tags")]
    private InputList<string>? _tags;

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("label")]
    public Input<string>? Label { get; set; }

    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    [Input("labels")]
    public InputMap<string>? Labels { get; set; }

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    [Input("peer")]
    public Input<Widget>? Peer { get; set; }

    [Input("settings", json: true)]
    public Input<PartArgs>? Settings { get; set; }
}

public sealed class PartArgs : ResourceArgs
{
    [Input("code", required: true)]
    public Input<string> Code { get; set; } = null!;

    [Input("weight")]
    public Input<double>? Weight { get; set; }
}

[OutputType]
public sealed class Part
{
    public readonly string Code;
    public readonly double? Weight;

    [OutputConstructor]
    private Part(string code, double? weight)
    {
        Code = code;
        Weight = weight;
    }
}

/// <summary>A component with two widgets below another component.</summary>
public sealed class Cabinet : ComponentResource
{
    public Cabinet(string name, ComponentResourceOptions? options = null)
        : base("test:index:Cabinet", name, options)
    {
        var drawer = new Drawer($"{name}-drawer", new ComponentResourceOptions { Parent = this });
        First = new Widget($"{name}-first", options: new CustomResourceOptions { Parent = this });
        Label = First.Label;
        Second = drawer.Inside;
        RegisterOutputs();
    }

    public Widget First { get; }

    public Widget Second { get; }

    [Output("label")]
    public Output<string?> Label { get; private set; }
}

public sealed class Drawer : ComponentResource
{
    public Drawer(string name, ComponentResourceOptions? options = null)
        : base("test:index:Drawer", name, options)
    {
        Inside = new Widget($"{name}-inside", options: new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }

    public Widget Inside { get; }
}

public sealed class TestProvider(string name) : ProviderResource("test", name, ResourceArgs.Empty);
