using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Engine.Configuration;

/// <summary>Reads YAML files into nodes, with errors that name file and line.</summary>
internal static class YamlFile
{
    /// <summary>The mapping at the root of <paramref name="text"/>; <c>null</c> when the document is empty.</summary>
    /// <exception cref="UserErrorException">The text is not YAML, or its root is not a mapping.</exception>
    public static YamlMappingNode? ParseMapping(string text, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new UserErrorException($"{path}:{e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }

        return stream.Documents.FirstOrDefault()?.RootNode switch
        {
            null => null,
            YamlMappingNode mapping => mapping,
            YamlScalarNode { Value: null or "" } => null,
            var other => throw new UserErrorException($"{path}:{other.Start.Line}: expected key: value pairs"),
        };
    }

    /// <summary>The value of <paramref name="key"/>, or <c>null</c>.</summary>
    public static YamlNode? Find(this YamlMappingNode? mapping, string key) =>
        mapping?.Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: var name } && name == key).Value;

    /// <summary>The text of the scalar <paramref name="key"/>, or <c>null</c>.</summary>
    public static string? FindText(this YamlMappingNode? mapping, string key) =>
        mapping.Find(key) is YamlScalarNode { Value: { Length: > 0 } text } ? text : null;
}
