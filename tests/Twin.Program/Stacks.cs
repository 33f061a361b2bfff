using Pulumi;

namespace Twin.Program;

/// <summary>Outputs of a stack in every shape, and values that are made of others.</summary>
internal static class Stacks
{
    public static Dictionary<string, object?> Declare()
    {
        var config = new Config();
        var first = new Thing("first", new ThingArgs { Text = config.Require("greeting"), Number = 7, Items = { "a", "b" } });
        var second = new Thing("second", new ThingArgs
        {
            Text = Output.Format($"{first.Text}, {first.Number} times"),
            Number = first.Items.Apply(items => items.Length),
            Tags = { ["stack"] = Deployment.Instance.StackName, ["project"] = Deployment.Instance.ProjectName, ["first"] = first.Text },
        });
        var third = new Thing("third", new ThingArgs { Text = "last" }, new CustomResourceOptions { DependsOn = { second } });
        return new()
        {
            ["text"] = second.Text,
            ["number"] = 42,
            ["fraction"] = 0.5,
            ["flag"] = true,
            ["list"] = new object[] { "x", first.Text, 3 },
            ["map"] = new Dictionary<string, object> { ["inner"] = second.Number, ["plain"] = "y" },
            ["both"] = Output.All(first.Text, third.Text).Apply(texts => string.Join("+", texts)),
            ["urn"] = third.Urn,
            ["id"] = third.Id,
            ["settings"] = config.GetObject<Dictionary<string, int>>("settings"),
        };
    }
}
