using System.CommandLine;
using System.Text.RegularExpressions;
using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Commands;

/// <summary><c>config set</c>: sets one configuration value.</summary>
internal static partial class ConfigSetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, Option<string?> stack)
    {
        var key = new Argument<string>("key") { Description = "The key" };
        var text = new Argument<string?>("value") { Arity = ArgumentArity.ZeroOrOne, Description = "The value; read from standard input if left out" };
        var secret = new Option<bool>("--secret") { Description = "Encrypt the value" };
        var plaintext = new Option<bool>("--plaintext") { Description = "Do not encrypt the value" };
        var path = new Option<bool>("--path") { Description = "The key is a path into a structured value" };
        var command = new Command("set", "Set configuration value") { key, text, secret, plaintext, path };
        UnsupportedOptions.AddTo(command, "--type", "--config-file");
        return CommandSession.Bind(command, host, session =>
        {
            if (session.Get(secret) && session.Get(plaintext))
            {
                throw new UserErrorException("--secret and --plaintext exclude each other") { ExitCode = ExitCodes.Configuration };
            }

            var workspace = session.Workspace;
            var location = ConfigLocation.Parse(session.Get(key)!, session.Get(path), workspace.Project.Definition.Name);
            var settings = workspace.Settings(workspace.Resolve(session.Get(stack)));
            var value = session.Get(text) ?? ReadValue(session, session.Get(secret));
            if (!session.Get(secret) && !session.Get(plaintext) && LooksSecret().IsMatch(location.Key.Name))
            {
                throw new UserErrorException(
                    $"config value for '{location.Key.Name}' looks like a secret; rerun with --secret to encrypt it, or --plaintext if you meant to store in plaintext")
                {
                    ExitCode = ExitCodes.Configuration,
                };
            }

            ConfigNode node = session.Get(secret)
                ? new ConfigNode.Secure(workspace.SecretsOf(settings).Encrypt(value))
                : new ConfigNode.Scalar(value, KindOf(value, location));
            settings.Set(location.Key, location.Path is { } place ? place.Set(settings.Config.GetValueOrDefault(location.Key), node) : node);
            settings.Save();
        });
    }

    private static string ReadValue(CommandSession session, bool isSecret)
    {
        if (!session.IsInteractive)
        {
            return session.Host.In.ReadToEnd().TrimEnd('\r', '\n');
        }

        if (isSecret)
        {
            return session.Host.AskSecret("value: ");
        }

        session.Host.Out.Write("value: ");
        return session.Host.In.ReadLine() ?? "";
    }

    // Programs read a whole value as text; inside a structured value they see its kind.
    private static ScalarKind KindOf(string value, ConfigLocation location) =>
        location.Path is { Segments.Length: > 1 } && (value is "true" or "false" || WholeNumber().IsMatch(value))
            ? ConfigYaml.KindOfPlain(value)
            : ScalarKind.String;

    [GeneratedRegex("^(0|-?[1-9][0-9]{0,15})\\z")]
    private static partial Regex WholeNumber();

    [GeneratedRegex("(password|passphrase|secret|privatekey|token)\\z", RegexOptions.IgnoreCase)]
    private static partial Regex LooksSecret();
}
