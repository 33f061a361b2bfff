using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Display;
using Pulumi.Engine.Workspace;

namespace Pulumi.Engine.Commands.Plugins;

/// <summary><c>plugin ls</c>: lists the installed plugins.</summary>
internal static class PluginLsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var json = new Option<bool>("--json", "-j") { Description = "Show JSON" };
        var command = new Command("list", "List plugins") { json };
        command.Aliases.Add("ls");
        UnsupportedOptions.AddTo(command, "--project");
        return CommandSession.Bind(command, host, session =>
        {
            var plugins = new PluginStore(PulumiHome.Of(session.Host.Environment)).List();
            if (session.Get(json))
            {
                session.Output.WriteLine(new JsonArray([.. plugins.Select(ToJson)]).ToJsonString(JsonText.Indented));
                return;
            }

            var now = session.Host.Time.GetUtcNow();
            Table.Write(session.Output, ["NAME", "KIND", "VERSION", "SIZE", "INSTALLED", "LAST USED"], plugins.Select(plugin => (string[])
            [
                plugin.Name, plugin.Kind, plugin.Version.ToString(), SizeText.Of(plugin.Size),
                RelativeTime.Of(now - plugin.Installed), RelativeTime.Of(now - plugin.LastUsed),
            ]));
            session.Output.WriteLine();
            session.Output.WriteLine($"TOTAL plugin cache size: {SizeText.Of(plugins.Sum(plugin => plugin.Size))}");
        });
    }

    private static JsonObject ToJson(InstalledPlugin plugin) => new()
    {
        ["name"] = plugin.Name,
        ["kind"] = plugin.Kind,
        ["version"] = plugin.Version.ToString(),
        ["size"] = plugin.Size,
        ["installTime"] = Time(plugin.Installed),
        ["lastUsedTime"] = Time(plugin.LastUsed),
    };

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
