using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Engine.Configuration;

/// <summary><c>Pulumi.yaml</c>: the project, and what it says about configuration and state.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Definition">What the engine needs.</param>
/// <param name="Defaults">Configuration that every stack has unless it says otherwise.</param>
/// <param name="StackConfigDirectory">The absolute directory of the stacks' settings.</param>
/// <param name="BackendUrl">The project's backend; <c>null</c> = not said.</param>
internal sealed record ProjectFile(
    string Path,
    ProjectDefinition Definition,
    IReadOnlyDictionary<ConfigKey, ConfigNode> Defaults,
    string StackConfigDirectory,
    string? BackendUrl)
{
    private static readonly string[] FileNames = ["Pulumi.yaml", "Pulumi.yml"];

    /// <summary>Reads the nearest project file at or above <paramref name="directory"/>.</summary>
    /// <exception cref="UserErrorException">There is none, or it is malformed.</exception>
    public static ProjectFile Find(string directory)
    {
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
        {
            foreach (var path in FileNames.Select(name => System.IO.Path.Combine(current.FullName, name)).Where(File.Exists))
            {
                return Load(path);
            }
        }

        throw new UserErrorException($"no Pulumi.yaml project file found (searching upwards from {directory})");
    }

    /// <summary>The absolute path of a stack's settings.</summary>
    public string StackSettingsPath(string stack) => System.IO.Path.Combine(StackConfigDirectory, $"Pulumi.{stack}.yaml");

    private static ProjectFile Load(string path)
    {
        var root = YamlFile.ParseMapping(File.ReadAllText(path), path)
            ?? throw new UserErrorException($"{path} is empty: it needs a name and a runtime");
        var name = root.FindText("name") ?? throw new UserErrorException($"{path}: the project is missing a 'name' attribute");
        var directory = System.IO.Path.GetDirectoryName(path)!;
        var runtime = root.Find("runtime");
        var definition = new ProjectDefinition
        {
            Name = name,
            Directory = directory,
            Runtime = (runtime as YamlMappingNode)?.FindText("name") ?? root.FindText("runtime")
                ?? throw new UserErrorException($"{path}: the project is missing a 'runtime' attribute"),
            RuntimeOptions = (runtime as YamlMappingNode).Find("options") is { } options
                && ToProperty(ConfigYaml.Read(options)) is PropertyValue.MapValue map ? map.Properties : PropertyMap.Empty,
            Main = root.FindText("main") ?? "",
            Plugins = ReadPlugins(root, path, directory),
        };

        // Before project-level configuration came, `config` named the directory of the stacks' settings.
        var settings = root.FindText("stackConfigDir") ?? root.FindText("config") ?? "";
        return new(
            path,
            definition,
            ReadDefaults(root.Find("config") as YamlMappingNode, name),
            System.IO.Path.GetFullPath(settings, directory),
            (root.Find("backend") as YamlMappingNode)?.FindText("url"));
    }

    private static List<LocalPlugin> ReadPlugins(YamlMappingNode root, string path, string directory) =>
        (root.Find("plugins") as YamlMappingNode)?.Find("providers") is YamlSequenceNode providers
            ? [.. providers.Children.OfType<YamlMappingNode>().Select(provider => new LocalPlugin(
                provider.FindText("name") ?? throw new UserErrorException($"{path}:{provider.Start.Line}: a plugin needs a name"),
                System.IO.Path.GetFullPath(
                    provider.FindText("path") ?? throw new UserErrorException($"{path}:{provider.Start.Line}: a plugin needs a path"),
                    directory),
                provider.FindText("version")))]
            : [];

    private static Dictionary<ConfigKey, ConfigNode> ReadDefaults(YamlMappingNode? config, string project)
    {
        var defaults = new Dictionary<ConfigKey, ConfigNode>();
        foreach (var entry in config is null ? [] : config.Children.ToList())
        {
            var key = ConfigKey.Parse(entry.Key.ToString(), project);
            var value = ConfigYaml.Read(entry.Value);
            if (value is ConfigNode.Map declaration && IsDeclaration(declaration))
            {
                value = declaration.Get("value") ?? declaration.Get("default");
            }

            if (value is not null)
            {
                defaults.Add(key, value);
            }
        }

        return defaults;
    }

    // `key: {type, default | value, description, secret}` declares a value; any other map is a value itself.
    private static bool IsDeclaration(ConfigNode.Map map) =>
        !map.Entries.IsEmpty && map.Entries.All(entry =>
            entry.Key is "type" or "default" or "value" or "description" or "secret" or "items");

    private static PropertyValue ToProperty(ConfigNode node) => node switch
    {
        ConfigNode.Scalar { Kind: ScalarKind.Boolean } scalar => bool.Parse(scalar.Text),
        ConfigNode.Scalar { Kind: ScalarKind.Number } scalar => double.Parse(scalar.Text, System.Globalization.CultureInfo.InvariantCulture),
        ConfigNode.Scalar { Kind: ScalarKind.Null } => PropertyValue.Null,
        ConfigNode.Scalar scalar => scalar.Text,
        ConfigNode.List list => new PropertyValue.ListValue(PropertyList.From(list.Items.Select(ToProperty))),
        ConfigNode.Map map => new PropertyValue.MapValue(PropertyMap.From(
            map.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToProperty(entry.Value))))),
        _ => throw new UserErrorException("encrypted values are not allowed in Pulumi.yaml"),
    };
}
