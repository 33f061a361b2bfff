using System.CommandLine;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Secrets;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Config;

/// <summary>Which settings a configuration command works on: those of the stack, or a file that is named.</summary>
internal sealed class ConfigTarget
{
    private readonly Option<string?> _stack = GlobalOptions.Stack();
    private readonly Option<string?> _file = new("--config-file")
    {
        Description = "Use the configuration values in the specified file rather than detecting the file name",
        Recursive = true,
    };

    public ConfigTarget() => _stack.Recursive = true;

    /// <summary>Adds the options to <paramref name="command"/> and to all commands below it.</summary>
    public void AddTo(Command command)
    {
        command.Add(_stack);
        command.Add(_file);
    }

    /// <summary>The stack.</summary>
    public StackReference StackOf(CommandSession session) => session.Workspace.Resolve(session.Get(_stack));

    /// <summary>Its settings, or those in the file.</summary>
    public StackSettingsFile SettingsOf(CommandSession session)
    {
        var (workspace, stack) = (session.Workspace, StackOf(session));
        return session.Get(_file) is { } path
            ? StackSettingsFile.Load(Path.GetFullPath(path, workspace.Project.Definition.Directory), workspace.Project.Definition.Name)
            : workspace.Settings(stack);
    }

    /// <summary>Reads the key that the user wrote.</summary>
    public static ConfigLocation Locate(CommandSession session, string key, bool isPath) =>
        ConfigLocation.Parse(key, isPath, session.Workspace.Project.Definition.Name);

    /// <summary>Opens the secrets of <paramref name="settings"/>; <c>null</c> = there are none.</summary>
    public static ISecretCipher? SecretsOf(CommandSession session, StackSettingsFile settings) =>
        settings.EncryptionSalt is { } salt ? session.Workspace.OpenSecrets(salt) : null;
}
