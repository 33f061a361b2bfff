using System.CommandLine;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Commands;

/// <summary><c>config get</c>: shows one configuration value in the clear.</summary>
internal static class ConfigGetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, Option<string?> stack)
    {
        var key = new Argument<string>("key") { Description = "The key" };
        var path = new Option<bool>("--path") { Description = "The key is a path into a structured value" };
        var json = new Option<bool>("--json", "-j") { Description = "Show JSON" };
        var command = new Command("get", "Get a single configuration value") { key, path, json };
        UnsupportedOptions.AddTo(command, "--open", "--config-file");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var reference = workspace.Resolve(session.Get(stack));
            var settings = workspace.Settings(reference);
            var location = ConfigLocation.Parse(session.Get(key)!, session.Get(path), workspace.Project.Definition.Name);
            var value = location.Get(StackConfiguration.Merge(workspace.Project.Defaults, settings.Config).GetValueOrDefault(location.Key))
                ?? throw new UserErrorException($"configuration key '{session.Get(key)}' not found for stack '{reference.Name}'");
            var cipher = settings.EncryptionSalt is { } salt ? workspace.OpenSecrets(salt) : null;
            if (!session.Get(json))
            {
                session.Output.WriteLine(ConfigText.Render(value, cipher));
                return;
            }

            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: true)))
            {
                ConfigCommand.WriteValue(writer, value, cipher);
            }

            session.Output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
        });
    }
}
