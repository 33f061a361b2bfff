using System.CommandLine;
using Pulumi.Engine.Workspace;

namespace Pulumi.Engine.Commands.Plugins;

/// <summary><c>plugin rm</c>: removes installed plugins.</summary>
internal static class PluginRmCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var kind = new Argument<string?>("kind") { Arity = ArgumentArity.ZeroOrOne, Description = "resource, language …" };
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne, Description = "The package's name; all if left out" };
        var version = new Argument<string?>("version") { Arity = ArgumentArity.ZeroOrOne, Description = "Its version; all if left out" };
        var all = new Option<bool>("--all", "-a") { Description = "Remove all plugins" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        var command = new Command("remove", "Remove one or more plugins") { kind, name, version, all, yes };
        command.Aliases.Add("rm");
        command.Aliases.Add("delete");
        return CommandSession.Bind(command, host, session =>
        {
            if (session.Get(kind) is null && !session.Get(all))
            {
                throw new UserErrorException("please pass --all if you'd like to remove all plugins") { ExitCode = ExitCodes.Configuration };
            }

            var wanted = session.Get(version) is { } text ? SemanticVersion.Parse(text) : null;
            var plugins = new PluginStore(PulumiHome.Of(session.Host.Environment)).List()
                .Where(plugin => (session.Get(kind) ?? plugin.Kind) == plugin.Kind
                    && (session.Get(name) ?? plugin.Name) == plugin.Name
                    && (wanted is null || plugin.Version == wanted))
                .ToList();
            if (plugins.Count == 0)
            {
                session.Output.WriteLine("no plugins found to uninstall");
                return;
            }

            session.Confirm(
                session.Get(yes),
                $"This will remove {plugins.Count} plugin(s): {string.Join(", ", plugins.Select(plugin => $"{plugin.Kind} {plugin.Name}-{plugin.Version}"))}",
                "yes");
            foreach (var plugin in plugins)
            {
                PluginStore.Remove(plugin);
                session.Output.WriteLine($"removed: {plugin.Kind} {plugin.Name}-{plugin.Version}");
            }
        });
    }
}
