using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Commands;

/// <summary>What a configuration command is about: a key, and with <c>--path</c> a place inside its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Path">The place; its first segment stands for the key. <c>null</c> = the whole value.</param>
internal sealed record ConfigLocation(ConfigKey Key, ConfigPath? Path)
{
    /// <summary>Reads what the user wrote.</summary>
    /// <exception cref="UserErrorException">It is not a key, or not a path.</exception>
    public static ConfigLocation Parse(string text, bool isPath, string project)
    {
        if (!isPath)
        {
            return new(ConfigKey.Parse(text, project), null);
        }

        var path = ConfigPath.Parse(text);
        return new(ConfigKey.Parse(path.Segments[0].Name!, project), path);
    }

    /// <summary>The value there, or <c>null</c>.</summary>
    public ConfigNode? Get(ConfigNode? value) => Path is null ? value : Path.Get(value);
}
