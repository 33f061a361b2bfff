using Pulumi;
using Twin.Program;

return await Deployment.RunAsync(
    () => Task.FromResult<IDictionary<string, object?>>(new Config().Require("program") switch
    {
        "stacks" => Stacks.Declare(),
        "components" => Components.Declare(),
        "secrets" => Secrets.Declare(),
        "references" => References.Declare(),
        "transformations" => Transformations.Declare(),
        var other => throw new ArgumentException($"there is no program {other}"),
    }),
    new StackOptions { ResourceTransformations = { Transformations.OfStack } });
