using System.Text.RegularExpressions;

namespace Pulumi.Engine.Workspace;

/// <summary>The plugins that are installed for the user, in the layout of the stock CLI.</summary>
/// <remarks>
/// A directory <c>KIND-NAME-vVERSION</c> each; while it is being filled, a file of that name and <c>.partial</c> stands
/// beside it. Source: pulumi <c>sdk/go/common/workspace/plugins.go</c>.
/// </remarks>
/// <param name="home">The directory that holds <c>plugins</c>.</param>
internal sealed partial class PluginStore(string home)
{
    /// <summary>The kinds of plugins that there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["analyzer", "converter", "language", "resource", "tool"];

    private string Root => Path.Combine(home, "plugins");

    /// <summary>What is installed, by name, the newest version of each first.</summary>
    public IReadOnlyList<InstalledPlugin> List() =>
    [
        .. (Directory.Exists(Root) ? Directory.EnumerateDirectories(Root) : [])
            .Where(directory => !File.Exists(PartialOf(directory)))
            .Select(Read).OfType<InstalledPlugin>()
            .OrderBy(plugin => plugin.Name, StringComparer.Ordinal).ThenBy(plugin => plugin.Kind, StringComparer.Ordinal)
            .ThenByDescending(plugin => plugin.Version),
    ];

    /// <summary>Installs a plugin in place of the same version, if that is there.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="name">The package's name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="content">Where its files come from.</param>
    /// <exception cref="UserErrorException">There is no executable of the plugin's name among them.</exception>
    public InstalledPlugin Install(string kind, string name, SemanticVersion version, PluginContent content)
    {
        var plugin = new InstalledPlugin(kind, name, version, Path.Combine(Root, $"{kind}-{name}-v{version}"));
        var partial = PartialOf(plugin.Directory);
        Directory.CreateDirectory(Root);
        File.WriteAllText(partial, "");
        Delete(plugin.Directory);
        Directory.CreateDirectory(plugin.Directory);
        try
        {
            content.WriteTo(plugin.Directory, $"pulumi-{kind}-{name}");
        }
        catch
        {
            Delete(plugin.Directory);
            File.Delete(partial);
            throw;
        }

        File.Delete(partial);
        return plugin;
    }

    /// <summary>Removes a plugin.</summary>
    public static void Remove(InstalledPlugin plugin)
    {
        // Whoever looks for plugins meanwhile must not find half of one.
        File.WriteAllText(PartialOf(plugin.Directory), "");
        Delete(plugin.Directory);
        File.Delete(PartialOf(plugin.Directory));
    }

    private static string PartialOf(string directory) => directory + ".partial";

    private static void Delete(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static InstalledPlugin? Read(string directory) =>
        DirectoryName().Match(Path.GetFileName(directory)) is { Success: true, Groups: var groups }
            && SemanticVersion.TryParse(groups["version"].Value) is { } version
            ? new(groups["kind"].Value, groups["name"].Value, version, directory)
            : null;

    [GeneratedRegex(@"^(?<kind>[a-z]+)-(?<name>[A-Za-z0-9_.-]+?)-v(?<version>[0-9].*)\z")]
    private static partial Regex DirectoryName();
}
