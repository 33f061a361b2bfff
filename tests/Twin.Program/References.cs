using Pulumi;

namespace Twin.Program;

/// <summary>Outputs of another stack, secret and not.</summary>
internal static class References
{
    public static Dictionary<string, object?> Declare()
    {
        var other = new StackReference("other", new StackReferenceArgs { Name = new Config().Require("other") });
        var copy = new Thing("copy", new ThingArgs
        {
            Text = other.RequireOutput("open").Apply(value => (string)value),
            Tags = { ["password"] = other.RequireOutput("password").Apply(value => (string)value) },
        });
        return new()
        {
            ["open"] = copy.Text,
            ["password"] = other.GetOutput("password"),
            ["missing"] = other.GetOutput("no-such-output").Apply(value => value is null ? "missing" : "there"),
        };
    }
}
