using Pulumi.Engine.Storage;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Engine.Configuration;

/// <summary>
/// The settings of one stack, <c>Pulumi.&lt;stack&gt;.yaml</c>: how its secrets are encrypted, and its configuration.
/// Changes touch only the lines that they concern.
/// </summary>
internal sealed class StackSettingsFile
{
    private const string SaltKey = "encryptionsalt";
    private const string ProviderKey = "secretsprovider";
    private const string ConfigSection = "config";

    private readonly string _project;
    private string _text;

    private StackSettingsFile(string path, string project, string text)
    {
        (Path, _project, _text) = (path, project, text);
        (EncryptionSalt, Config) = Parse();
    }

    /// <summary>The absolute path of the file, which may not exist yet.</summary>
    public string Path { get; }

    /// <summary>State of the passphrase provider; <c>null</c> before the first secret.</summary>
    public string? EncryptionSalt { get; private set; }

    /// <summary>The values as they stand in the file.</summary>
    public IReadOnlyDictionary<ConfigKey, ConfigNode> Config { get; private set; }

    /// <summary>Reads the settings; a file that is not there is an empty one.</summary>
    /// <exception cref="UserErrorException">The file is malformed, or uses another secrets provider.</exception>
    public static StackSettingsFile Load(string path, string project) =>
        new(path, project, File.Exists(path) ? File.ReadAllText(path) : "");

    /// <summary>Sets the state of the passphrase provider.</summary>
    public void SetEncryptionSalt(string salt) =>
        Change(editor => editor.Set(SaltKey, new ConfigNode.Scalar(salt)));

    /// <summary>Sets one configuration value.</summary>
    public void Set(ConfigKey key, ConfigNode value) =>
        Change(editor => editor.Set(ConfigSection, SpellingOf(key), value));

    /// <summary>Removes one configuration value, if it is there.</summary>
    public void Remove(ConfigKey key) => Change(editor => editor.Remove(ConfigSection, SpellingOf(key)));

    /// <summary>Writes the file.</summary>
    public void Save() => AtomicFile.Write(Path, System.Text.Encoding.UTF8.GetBytes(_text));

    private void Change(Func<YamlEditor, string> edit)
    {
        _text = edit(new YamlEditor(_text, Path));
        (EncryptionSalt, Config) = Parse();
    }

    private (string? Salt, IReadOnlyDictionary<ConfigKey, ConfigNode> Config) Parse()
    {
        var root = YamlFile.ParseMapping(_text, Path);
        if (root.FindText(ProviderKey) is { } provider and not "passphrase")
        {
            throw new UserErrorException(
                $"{Path} uses the secrets provider {provider}; the standalone engine has the passphrase provider only");
        }

        return (root.FindText(SaltKey), ReadConfig(root));
    }

    private Dictionary<ConfigKey, ConfigNode> ReadConfig(YamlMappingNode? root) =>
        root.Find(ConfigSection) is YamlMappingNode section
            ? section.Children.ToDictionary(
                child => ConfigKey.Parse(child.Key.ToString(), _project), child => ConfigYaml.Read(child.Value))
            : [];

    // An entry may stand in the file under a shorter or older spelling of its key, and keeps it.
    private string SpellingOf(ConfigKey key) =>
        (YamlFile.ParseMapping(_text, Path).Find(ConfigSection) as YamlMappingNode)?.Children.Keys
            .Select(node => node.ToString()).FirstOrDefault(text => ConfigKey.Parse(text, _project) == key)
        ?? key.ToString();
}
