using System.CommandLine;

namespace Pulumi.Engine.Commands.Config;

/// <summary><c>config rm</c> and <c>config rm-all</c>: remove one or more configuration values.</summary>
internal static class ConfigRmCommand
{
    /// <summary>Makes <c>rm</c>.</summary>
    public static Command Create(CommandHost host, ConfigTarget target)
    {
        var key = new Argument<string>("key") { Description = "The key" };
        var path = Path();
        var command = new Command("remove", "Remove configuration value") { key, path };
        command.Aliases.Add("rm");
        command.Aliases.Add("delete");
        return CommandSession.Bind(command, host, session => Remove(session, target, [session.Get(key)!], session.Get(path)));
    }

    /// <summary>Makes <c>rm-all</c>.</summary>
    public static Command CreateForAll(CommandHost host, ConfigTarget target)
    {
        var keys = new Argument<string[]>("key") { Arity = ArgumentArity.OneOrMore, Description = "The keys" };
        var path = Path();
        var command = new Command("remove-all", "Remove multiple configuration values") { keys, path };
        command.Aliases.Add("rm-all");
        command.Aliases.Add("delete-all");
        return CommandSession.Bind(command, host, session => Remove(session, target, session.Get(keys)!, session.Get(path)));
    }

    private static Option<bool> Path() => new("--path") { Description = "A key is a path into a structured value" };

    private static void Remove(CommandSession session, ConfigTarget target, IEnumerable<string> keys, bool isPath)
    {
        var settings = target.SettingsOf(session);
        foreach (var key in keys)
        {
            ConfigTarget.Locate(session, key, isPath).Remove(settings);
        }

        settings.Save();
    }
}
