using System.CommandLine;
using System.Text.RegularExpressions;
using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Commands.Config;

/// <summary><c>config set</c>: sets one configuration value.</summary>
internal static partial class ConfigSetCommand
{
    private static readonly string[] Types = ["string", "bool", "int", "float"];

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, ConfigTarget target)
    {
        var key = new Argument<string>("key") { Description = "The key" };
        var text = new Argument<string?>("value") { Arity = ArgumentArity.ZeroOrOne, Description = "The value; read from standard input if left out" };
        var secret = new Option<bool>("--secret") { Description = "Encrypt the value" };
        var plaintext = new Option<bool>("--plaintext") { Description = "Do not encrypt the value" };
        var type = new Option<string?>("--type") { Description = "Save the value as the given type" };
        type.AcceptOnlyFromAmong(Types);
        var path = new Option<bool>("--path") { Description = "The key is a path into a structured value" };
        var raw = new Option<bool>("--raw") { Description = "Keep line ends at the end of standard input" };
        var command = new Command("set", "Set configuration value") { key, text, secret, plaintext, type, path, raw };
        return CommandSession.Bind(command, host, session =>
        {
            if (new[] { session.Get(secret), session.Get(plaintext), session.Get(type) is not null }.Count(given => given) > 1)
            {
                throw new UserErrorException("--secret, --plaintext and --type exclude one another") { ExitCode = ExitCodes.Configuration };
            }

            var location = ConfigTarget.Locate(session, session.Get(key)!, session.Get(path));
            var settings = target.SettingsOf(session);
            var value = session.Get(text) ?? ReadValue(session, session.Get(secret), session.Get(raw));
            if (!session.Get(secret) && !session.Get(plaintext) && LooksSecret().IsMatch(location.Key.Name))
            {
                throw new UserErrorException(
                    $"config value for '{location.Key.Name}' looks like a secret; rerun with --secret to encrypt it, or --plaintext if you meant to store in plaintext")
                {
                    ExitCode = ExitCodes.Configuration,
                };
            }

            location.Set(settings, session.Get(secret)
                ? new ConfigNode.Secure(session.Workspace.SecretsOf(settings).Encrypt(value))
                : Plain(value, location, session.Get(type)));
            settings.Save();
        });
    }

    /// <summary>
    /// A value in the clear. Programs read a whole value as text; inside a structured value they see its kind, which is
    /// that of its type, or else what it looks like.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="location">Where it goes.</param>
    /// <param name="type">What the user says it is; <c>null</c> = nothing.</param>
    /// <exception cref="UserErrorException">It is not of that type.</exception>
    public static ConfigNode.Scalar Plain(string value, ConfigLocation location, string? type)
    {
        var looks = value is "true" or "false" || WholeNumber().IsMatch(value) ? ConfigYaml.KindOfPlain(value) : ScalarKind.String;
        return (type, ConfigYaml.KindOfPlain(value)) switch
        {
            (null, _) => new(value, location.Path is { Segments.Length: > 1 } ? looks : ScalarKind.String),
            ("string", _) => new(value),
            ("bool", ScalarKind.Boolean) => new(value, ScalarKind.Boolean),
            ("int", ScalarKind.Number) when WholeNumber().IsMatch(value) => new(value, ScalarKind.Number),
            ("float", ScalarKind.Number) => new(value, ScalarKind.Number),
            _ => throw new UserErrorException($"'{value}' is not of type {type}") { ExitCode = ExitCodes.Configuration },
        };
    }

    private static string ReadValue(CommandSession session, bool isSecret, bool isRaw)
    {
        if (!session.IsInteractive)
        {
            var text = session.Host.In.ReadToEnd();
            return isRaw ? text : text.TrimEnd('\r', '\n');
        }

        if (isSecret)
        {
            return session.Host.AskSecret("value: ");
        }

        session.Host.Out.Write("value: ");
        return session.Host.In.ReadLine() ?? "";
    }

    [GeneratedRegex("^(0|-?[1-9][0-9]{0,15})\\z")]
    private static partial Regex WholeNumber();

    [GeneratedRegex("(password|passphrase|secret|privatekey|token)\\z", RegexOptions.IgnoreCase)]
    private static partial Regex LooksSecret();
}
