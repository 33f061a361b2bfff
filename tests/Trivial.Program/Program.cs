using Pulumi;
using Trivial.Program;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var count = config.RequireInt32("count");
    var text = config.Get("text") ?? "";

    // Each thing depends on the one so many before it; without a width they depend on nothing.
    var width = config.GetInt32("width") ?? count;
    var things = new List<Thing>(count);
    for (var i = 0; i < count; i++)
    {
        things.Add(new Thing($"thing-{i}", new ThingArgs
        {
            Text = text,
            Number = i,
            Tags = { ["site"] = "lab", ["owner"] = "nobody" },
            Before = i >= width ? things[i - width].Text : "",
        }));
    }

    return new Dictionary<string, object?> { ["count"] = things.Count };
});
