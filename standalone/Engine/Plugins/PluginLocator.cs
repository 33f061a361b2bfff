using Pulumi.Engine.Model;

namespace Pulumi.Engine.Plugins;

/// <summary>Finds the executable of a provider plugin.</summary>
/// <remarks>Source of the order: pulumi <c>sdk/go/common/workspace/plugins.go</c>, GetPluginPath.</remarks>
/// <param name="project">Names plugins of its own.</param>
/// <param name="programDirectory">Where the program is; a Node program brings the dynamic provider with it.</param>
/// <param name="environment">Reads an environment variable.</param>
internal sealed class PluginLocator(ProjectDefinition project, string programDirectory, Func<string, string?> environment)
{
    /// <summary>The executable of <paramref name="package"/>.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="version">The version to run; <c>null</c> = any.</param>
    /// <exception cref="PluginException">There is none; the message says where it was looked for.</exception>
    public string Find(string package, string? version) =>
        TryFind(package, version)
        ?? throw new PluginException(
            $"no resource plugin 'pulumi-resource-{package}'{(version is null ? "" : $" version {version}")} was found: not in "
            + $"plugins.providers of {Path.Combine(project.Directory, "Pulumi.yaml")}, not on PATH, and not in {PluginsDirectory}; "
            + "put its executable into one of these places");

    /// <summary>The executable of <paramref name="package"/>; <c>null</c> = there is none.</summary>
    public string? TryFind(string package, string? version) => Candidates(package, version).FirstOrDefault(File.Exists);

    private string PluginsDirectory => Path.Combine(
        environment("PULUMI_HOME") ?? Path.Combine(environment("HOME") ?? "", ".pulumi"), "plugins");

    private IEnumerable<string> Candidates(string package, string? version)
    {
        var executable = $"pulumi-resource-{package}";
        foreach (var plugin in project.Plugins)
        {
            if (plugin.Name == package && (plugin.Version is null || version is null || plugin.Version == version))
            {
                yield return Path.Combine(plugin.Path, executable);
            }
        }

        foreach (var directory in LanguageDirectories())
        {
            yield return Path.Combine(directory, executable);
        }

        if (string.IsNullOrEmpty(environment("PULUMI_IGNORE_AMBIENT_PLUGINS")))
        {
            foreach (var directory in (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return Path.Combine(directory, executable);
            }
        }

        foreach (var directory in Installed(package, version))
        {
            yield return Path.Combine(directory, executable);
        }
    }

    /// <summary>The stock language host of Node comes with the dynamic provider; here it is part of the program's packages.</summary>
    private IEnumerable<string> LanguageDirectories()
    {
        if (project.Runtime != "nodejs")
        {
            yield break;
        }

        for (var directory = programDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            yield return Path.Combine(directory, "node_modules", "@pulumi", "pulumi");
        }
    }

    /// <summary>Installed plugins: the wanted version, or else the newest; never one whose installation did not finish.</summary>
    private IEnumerable<string> Installed(string package, string? version)
    {
        var prefix = $"resource-{package}-v";
        if (!Directory.Exists(PluginsDirectory))
        {
            return [];
        }

        return Directory.EnumerateDirectories(PluginsDirectory, version is null ? prefix + "*" : prefix + version)
            .Where(directory => !File.Exists(directory + ".partial"))
            .OrderByDescending(directory => Version.TryParse(Path.GetFileName(directory)[prefix.Length..], out var parsed) ? parsed : null);
    }
}
