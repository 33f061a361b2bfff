using System.CommandLine;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Config;

/// <summary><c>config refresh</c>: makes the settings those of the last deployment.</summary>
internal static class ConfigRefreshCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, ConfigTarget target)
    {
        var force = new Option<bool>("--force", "-f") { Description = "Overwrite the settings without keeping a backup" };
        var command = new Command("refresh", "Update the local configuration based on the most recent deployment of the stack") { force };
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var stack = target.StackOf(session);
            var latest = UpdateHistory.Read(workspace.Store.Layout, stack).FirstOrDefault()
                ?? throw new UserErrorException($"stack '{stack.Name}' has not been deployed yet, so there is no configuration to go back to");
            var settings = target.SettingsOf(session);
            if (File.Exists(settings.Path) && !session.Get(force))
            {
                var backup = settings.Path;
                do
                {
                    backup += ".bak";
                }
                while (File.Exists(backup));

                File.Copy(settings.Path, backup);
                session.Output.WriteLine($"backed up existing configuration file to {backup}");
            }

            foreach (var key in settings.Config.Keys.Except(latest.Config.Keys).ToList())
            {
                settings.Remove(key);
            }

            foreach (var (key, value) in latest.Config)
            {
                settings.Set(key, value);
            }

            // The values are encrypted with the key of the deployment, whatever the settings say by now.
            if (workspace.Store.Read(stack, workspace.OpenSecrets).Checkpoint.SecretsState is { } state)
            {
                settings.SetEncryptionSalt(state);
            }

            settings.Save();
            session.Output.WriteLine($"refreshed configuration for stack '{stack.Name}'");
        });
    }
}
