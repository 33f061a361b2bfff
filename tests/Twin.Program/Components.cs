using Pulumi;

namespace Twin.Program;

/// <summary>Components in components, and every option that a resource can be given.</summary>
internal static class Components
{
    public static Dictionary<string, object?> Declare()
    {
        var provider = new Provider("elsewhere", new ProviderArgs { Region = "north" });
        var rack = new Rack("rack", 2, new ComponentResourceOptions { Providers = { provider } });
        var after = new Thing("after", new ThingArgs { Text = "after the rack" }, new CustomResourceOptions
        {
            DependsOn = { rack },
            Protect = false,
            IgnoreChanges = { "number" },
            ReplaceOnChanges = { "text" },
            DeleteBeforeReplace = true,
            RetainOnDelete = true,
            AdditionalSecretOutputs = { "text" },
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromSeconds(90) },
            Aliases = { new Alias { Name = "before" }, new Alias { Urn = "urn:pulumi:dev::twin::trivial:index:Thing::long-ago" } },
        });
        _ = new Thing("with", new ThingArgs { Text = "goes with the rack's first" }, new CustomResourceOptions { DeletedWith = rack.First });
        return new() { ["rack"] = rack.Texts, ["after"] = after.Id };
    }

    /// <summary>Shelves, one above the other.</summary>
    private sealed class Rack : ComponentResource
    {
        public Rack(string name, int shelves, ComponentResourceOptions options)
            : base("twin:index:Rack", name, options)
        {
            var all = Enumerable.Range(0, shelves)
                .Select(number => new Shelf($"{name}-{number}", new ComponentResourceOptions { Parent = this }))
                .ToList();
            First = all[0].Thing;
            Texts = Output.All(all.Select(shelf => shelf.Thing.Text)).Apply(texts => string.Join(",", texts));
            RegisterOutputs(new Dictionary<string, object?> { ["texts"] = Texts });
        }

        public Thing First { get; }

        public Output<string> Texts { get; }
    }

    private sealed class Shelf : ComponentResource
    {
        public Shelf(string name, ComponentResourceOptions options)
            : base("twin:index:Shelf", name, options)
        {
            Thing = new Thing($"{name}-thing", new ThingArgs { Text = name }, new CustomResourceOptions { Parent = this });
            RegisterOutputs();
        }

        public Thing Thing { get; }
    }
}
