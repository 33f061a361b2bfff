using System.CommandLine;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Commands.Config;

/// <summary><c>config cp</c>: copies configuration values to another stack; secrets are encrypted with that stack's key.</summary>
internal static class ConfigCopyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, ConfigTarget target)
    {
        var key = new Argument<string?>("key") { Arity = ArgumentArity.ZeroOrOne, Description = "One key; all of them if left out" };
        var path = new Option<bool>("--path") { Description = "The key is a path into a structured value" };
        var dest = new Option<string>("--dest", "-d") { Description = "The stack to copy the configuration to", Required = true };
        var command = new Command("copy", "Copy config to another stack") { key, path, dest };
        command.Aliases.Add("cp");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var destination = workspace.Resolve(session.Get(dest));
            if (destination == target.StackOf(session))
            {
                throw new UserErrorException("current stack and destination stack are the same") { ExitCode = ExitCodes.Configuration };
            }

            var (from, to) = (target.SettingsOf(session), workspace.Settings(destination));
            var (open, seal) = (new Lazy<ISecretCipher?>(() => ConfigTarget.SecretsOf(session, from)), new Lazy<ISecretCipher>(() => workspace.SecretsOf(to)));
            foreach (var location in Locations(session, from, session.Get(key), session.Get(path)))
            {
                var value = location.Get(from.Config.GetValueOrDefault(location.Key))
                    ?? throw new UserErrorException($"configuration key '{session.Get(key)}' not found for stack '{target.StackOf(session).Name}'");
                location.Set(to, Reencrypt(value, open, seal));
            }

            to.Save();
        });
    }

    private static List<ConfigLocation> Locations(CommandSession session, StackSettingsFile from, string? key, bool isPath) =>
        key is null ? [.. from.Config.Keys.Select(known => new ConfigLocation(known, null))] : [ConfigTarget.Locate(session, key, isPath)];

    private static ConfigNode Reencrypt(ConfigNode value, Lazy<ISecretCipher?> open, Lazy<ISecretCipher> seal) => value switch
    {
        ConfigNode.Secure secure => new ConfigNode.Secure(seal.Value.Encrypt(
            (open.Value ?? throw new UserErrorException("the stack has an encrypted value but no encryptionsalt")).Decrypt(secure.Ciphertext))),
        ConfigNode.Map map => new ConfigNode.Map([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Reencrypt(entry.Value, open, seal)))]),
        ConfigNode.List list => new ConfigNode.List([.. list.Items.Select(item => Reencrypt(item, open, seal))]),
        _ => value,
    };
}
