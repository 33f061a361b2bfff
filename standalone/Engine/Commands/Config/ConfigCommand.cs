using System.CommandLine;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Display;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Commands.Config;

/// <summary><c>config</c>: lists the configuration of a stack, and holds the commands that change it.</summary>
internal static class ConfigCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var target = new ConfigTarget();
        var showSecrets = new Option<bool>("--show-secrets") { Description = "Show secret values" };
        var json = new Option<bool>("--json", "-j") { Description = "Show JSON" };
        var command = new Command("config", "Manage configuration")
        {
            showSecrets, json,
            ConfigGetCommand.Create(host, target), ConfigSetCommand.Create(host, target), ConfigSetAllCommand.Create(host, target),
            ConfigRmCommand.Create(host, target), ConfigRmCommand.CreateForAll(host, target),
            ConfigCopyCommand.Create(host, target), ConfigRefreshCommand.Create(host, target),
        };
        target.AddTo(command);
        UnsupportedOptions.AddTo(command, "--open");
        UnsupportedCommands.AddTo(command, host, "env");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var settings = target.SettingsOf(session);
            var project = workspace.Project.Definition.Name;
            var cipher = session.Get(showSecrets) ? ConfigTarget.SecretsOf(session, settings) : null;
            var values = StackConfiguration.Merge(workspace.Project.Defaults, settings.Config)
                .OrderBy(pair => pair.Key.ToDisplay(project), StringComparer.Ordinal)
                .ToList();
            if (session.Get(json))
            {
                session.Output.WriteLine(ToJson(values, cipher));
                return;
            }

            Table.Write(session.Output, ["KEY", "VALUE"], values.Select(pair => (string[])
                [pair.Key.ToDisplay(project), ConfigText.Render(pair.Value, cipher)]));
        });
    }

    /// <summary>One value as an object, as <c>--json</c> shows it: without its value if that is secret and stays so.</summary>
    public static void WriteValue(Utf8JsonWriter writer, ConfigNode value, ISecretCipher? cipher)
    {
        writer.WriteStartObject();
        if (!value.HasSecrets || cipher is not null)
        {
            writer.WriteString("value", ConfigText.Render(value, cipher));
            if (value is ConfigNode.Map or ConfigNode.List)
            {
                writer.WritePropertyName("objectValue");
                ConfigText.WriteJson(writer, value, cipher);
            }
        }

        writer.WriteBoolean("secret", value.HasSecrets);
        writer.WriteEndObject();
    }

    private static string ToJson(IEnumerable<KeyValuePair<ConfigKey, ConfigNode>> values, ISecretCipher? cipher)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: true)))
        {
            writer.WriteStartObject();
            foreach (var (key, value) in values)
            {
                writer.WritePropertyName(key.ToString());
                WriteValue(writer, value, cipher);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
