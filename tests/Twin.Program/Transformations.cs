using Pulumi;

namespace Twin.Program;

/// <summary>Resources that are changed on their way to the engine: by the stack, by a component, by themselves.</summary>
internal static class Transformations
{
    /// <summary>Adds a tag to every thing of this program; other programs are left alone.</summary>
    public static ResourceTransformationResult? OfStack(ResourceTransformationArgs args)
    {
        if (args.Args is not ThingArgs things || new Config().Require("program") != "transformations")
        {
            return null;
        }

        things.Tags.Add("stack", "yes");
        return new ResourceTransformationResult(things, args.Options);
    }

    public static Dictionary<string, object?> Declare()
    {
        var group = new Group("group", new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                args => args.Args is ThingArgs things
                    ? new ResourceTransformationResult(
                        things, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new CustomResourceOptions { IgnoreChanges = { "number" } }))
                    : null,
            },
        });
        var alone = new Thing("alone", new ThingArgs { Text = "small" }, new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    ((ThingArgs)args.Args).Text = "large";
                    return new ResourceTransformationResult(args.Args, args.Options);
                },
            },
        });
        return new() { ["member"] = group.Member.Text, ["alone"] = alone.Text };
    }

    private sealed class Group : ComponentResource
    {
        public Group(string name, ComponentResourceOptions options)
            : base("twin:index:Group", name, options)
        {
            Member = new Thing("member", new ThingArgs { Text = "of the group" }, new CustomResourceOptions { Parent = this });
            RegisterOutputs();
        }

        public Thing Member { get; }
    }
}
