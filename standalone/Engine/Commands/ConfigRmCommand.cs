using System.CommandLine;

namespace Pulumi.Engine.Commands;

/// <summary><c>config rm</c>: removes one configuration value.</summary>
internal static class ConfigRmCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, Option<string?> stack)
    {
        var key = new Argument<string>("key") { Description = "The key" };
        var path = new Option<bool>("--path") { Description = "The key is a path into a structured value" };
        var command = new Command("rm", "Remove configuration value") { key, path };
        UnsupportedOptions.AddTo(command, "--config-file");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var settings = workspace.Settings(workspace.Resolve(session.Get(stack)));
            var location = ConfigLocation.Parse(session.Get(key)!, session.Get(path), workspace.Project.Definition.Name);
            if (location.Path?.Remove(settings.Config.GetValueOrDefault(location.Key)) is { } rest)
            {
                settings.Set(location.Key, rest);
            }
            else
            {
                settings.Remove(location.Key);
            }

            settings.Save();
        });
    }
}
