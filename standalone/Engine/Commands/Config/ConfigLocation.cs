using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Commands.Config;

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

    /// <summary>Sets the value there.</summary>
    public void Set(StackSettingsFile settings, ConfigNode value) =>
        settings.Set(Key, Path is null ? value : Path.Set(settings.Config.GetValueOrDefault(Key), value));

    /// <summary>Removes the value there, if there is one.</summary>
    public void Remove(StackSettingsFile settings)
    {
        if (Path?.Remove(settings.Config.GetValueOrDefault(Key)) is { } rest)
        {
            settings.Set(Key, rest);
        }
        else
        {
            settings.Remove(Key);
        }
    }
}
