using Pulumi;

namespace Twin.Program;

/// <summary>Secrets of the configuration and of the program, and what becomes of them on their way.</summary>
internal static class Secrets
{
    public static Dictionary<string, object?> Declare()
    {
        var password = new Config().RequireSecret("password");
        var holder = new Thing("holder", new ThingArgs
        {
            Text = password,
            Items = { "public", Output.CreateSecret("made here") },
            Tags = { ["hint"] = password.Apply(text => $"{text.Length} characters") },
        });
        var derived = new Thing("derived", new ThingArgs { Text = Output.Format($"<{holder.Text}>") });
        var open = new Thing("open", new ThingArgs { Text = Output.Unsecret(password.Apply(text => text[..2])) });
        var marked = new Thing(
            "marked", new ThingArgs { Text = "not secret by itself" }, new CustomResourceOptions { AdditionalSecretOutputs = { "text" } });
        return new()
        {
            ["password"] = password,
            ["derived"] = derived.Text,
            ["open"] = open.Text,
            ["marked"] = marked.Text,
            ["nested"] = new Dictionary<string, object> { ["inner"] = password, ["plain"] = "seen by all" },
        };
    }
}
