using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Model;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
internal sealed record ProjectDefinition
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>The absolute path of the directory that holds <c>Pulumi.yaml</c>.</summary>
    public required string Directory { get; init; }

    /// <summary>The language: <c>dotnet</c>, <c>nodejs</c> …</summary>
    public required string Runtime { get; init; }

    /// <summary>Options of the language, for example <c>binary</c>.</summary>
    public PropertyMap RuntimeOptions { get; init; } = PropertyMap.Empty;

    /// <summary>The program's directory or file, relative to <see cref="Directory"/>; empty = the directory itself.</summary>
    public string Main { get; init; } = "";

    /// <summary>Where the program runs, and relative paths in it start.</summary>
    public string ProgramDirectory
    {
        get
        {
            var main = Path.GetFullPath(Path.Combine(Directory, Main));
            return System.IO.Directory.Exists(main) ? main : Path.GetDirectoryName(main)!;
        }
    }

    /// <summary>Plugins that are taken from a directory.</summary>
    public IReadOnlyList<LocalPlugin> Plugins { get; init; } = [];
}

/// <summary>A provider plugin that the project takes from a directory.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Path">An absolute directory, which holds <c>pulumi-resource-NAME</c>.</param>
/// <param name="Version">The version it stands for; <c>null</c> = any.</param>
internal sealed record LocalPlugin(string Name, string Path, string? Version);
