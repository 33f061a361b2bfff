using Pulumi;
using Trivial.Program;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var count = config.RequireInt32("count");

    // Without a width all things stand alone; with one they stand in rows, and each waits for the one in the row before.
    var width = config.GetInt32("width");
    Row? row = null;
    var things = new List<Thing>(count);
    for (var i = 0; i < count; i++)
    {
        row = width is null ? null : i % width == 0 ? new Row($"row-{i / width}") : row;
        var args = new ThingArgs
        {
            Text = config.Get("text") ?? "",
            Number = i,
            Tags = { ["site"] = "lab", ["owner"] = "nobody" },
            Before = width is { } before && i >= before ? things[i - before].Text : "",
        };
        foreach (var line in config.GetObject<string[]>("work") ?? [])
        {
            args.Work.Add($"thing-{i}: {line}");
        }

        things.Add(new Thing($"thing-{i}", args, new CustomResourceOptions { Parent = row }));
    }

    return new Dictionary<string, object?> { ["count"] = things.Count };
});
