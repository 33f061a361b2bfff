using OpenStack.Client.Configuration;
using OpenStack.Provider.Configuration;

namespace OpenStack.Provider.Tests.Configuration;

/// <summary>Directories and variables of a machine that does not exist.</summary>
internal sealed class Site : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("openstack-");
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public Surroundings Surroundings => new(
        name => _variables.GetValueOrDefault(name), [PathOf("project"), PathOf("home"), PathOf("machine")]);

    public string PathOf(string name) => Path.Combine(_root.FullName, name);

    public Site With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public Site WithFile(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    public ResolvedSettings Resolve(ProviderConfiguration? configuration = null) =>
        SettingsResolver.Resolve((configuration ?? new ProviderConfiguration()).ToRequest(Surroundings), Surroundings);

    public void Dispose() => _root.Delete(recursive: true);
}
