using System.CommandLine;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Commands.Config;

/// <summary><c>config get</c>: shows one configuration value in the clear.</summary>
internal static class ConfigGetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, ConfigTarget target)
    {
        var key = new Argument<string>("key") { Description = "The key" };
        var path = new Option<bool>("--path") { Description = "The key is a path into a structured value" };
        var json = new Option<bool>("--json", "-j") { Description = "Show JSON" };
        var command = new Command("get", "Get a single configuration value") { key, path, json };
        UnsupportedOptions.AddTo(command, "--open");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var settings = target.SettingsOf(session);
            var location = ConfigTarget.Locate(session, session.Get(key)!, session.Get(path));
            var value = location.Get(StackConfiguration.Merge(workspace.Project.Defaults, settings.Config).GetValueOrDefault(location.Key))
                ?? throw new UserErrorException($"configuration key '{session.Get(key)}' not found for stack '{target.StackOf(session).Name}'");
            var cipher = ConfigTarget.SecretsOf(session, settings);
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
