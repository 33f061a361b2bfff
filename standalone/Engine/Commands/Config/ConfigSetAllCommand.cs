using System.CommandLine;
using System.Text.Json;
using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Commands.Config;

/// <summary><c>config set-all</c>: sets several configuration values at once, or those that <c>config --json</c> showed.</summary>
internal static class ConfigSetAllCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, ConfigTarget target)
    {
        var plaintext = Pairs("--plaintext", "key=value to be kept in the clear");
        var secret = Pairs("--secret", "key=value to be encrypted");
        var path = new Option<bool>("--path") { Description = "A key is a path into a structured value" };
        var json = new Option<string?>("--json") { Description = "JSON as `config --json` prints it" };
        var command = new Command("set-all", "Set multiple configuration values") { plaintext, secret, path, json };
        return CommandSession.Bind(command, host, session =>
        {
            var (plain, sealedPairs) = (session.Get(plaintext) ?? [], session.Get(secret) ?? []);
            if (session.Get(json) is not null && (plain.Length > 0 || sealedPairs.Length > 0 || session.Get(path)))
            {
                throw new UserErrorException("the --json option cannot be used with the --plaintext, --secret or --path options")
                {
                    ExitCode = ExitCodes.Configuration,
                };
            }

            var settings = target.SettingsOf(session);
            foreach (var (location, value) in plain.Select(pair => Split(session, pair, session.Get(path))))
            {
                location.Set(settings, ConfigSetCommand.Plain(value, location, type: null));
            }

            foreach (var (location, value) in sealedPairs.Select(pair => Split(session, pair, session.Get(path))))
            {
                location.Set(settings, Encrypt(session, settings, value));
            }

            if (session.Get(json) is { } document)
            {
                SetAll(session, settings, document);
            }

            settings.Save();
        });
    }

    private static Option<string[]> Pairs(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    private static (ConfigLocation Location, string Value) Split(CommandSession session, string pair, bool isPath) =>
        pair.IndexOf('=', StringComparison.Ordinal) is var sign and > 0
            ? (ConfigTarget.Locate(session, pair[..sign], isPath), pair[(sign + 1)..])
            : throw new UserErrorException("config value must be in the form [key]=[value]") { ExitCode = ExitCodes.Configuration };

    private static ConfigNode.Secure Encrypt(CommandSession session, StackSettingsFile settings, string value) =>
        new(session.Workspace.SecretsOf(settings).Encrypt(value));

    private static void SetAll(CommandSession session, StackSettingsFile settings, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                var text = property.Value.TryGetProperty("value", out var value) && value.GetString() is { } given
                    ? given
                    : throw new UserErrorException($"value for --json object key \"{property.Name}\" is nil") { ExitCode = ExitCodes.Configuration };
                var isSecret = property.Value.TryGetProperty("secret", out var secret) && secret.GetBoolean();
                var node = isSecret ? Encrypt(session, settings, text)
                    : property.Value.TryGetProperty("objectValue", out var structure) ? ConfigJson.Read(structure)
                    : new ConfigNode.Scalar(text);
                ConfigTarget.Locate(session, property.Name, isPath: false).Set(settings, node);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser's message may quote the text, and with it a secret.
            throw new UserErrorException("could not parse --json argument: give what `pulumiw config --json --show-secrets` prints")
            {
                ExitCode = ExitCodes.Configuration,
            };
        }
    }
}
