using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Engine.Configuration;

/// <summary>Configuration values to and from YAML nodes and block-style YAML text.</summary>
internal static partial class ConfigYaml
{
    private const string SecureKey = "secure";

    /// <summary>Reads a node; a map with the single key <c>secure</c> is an encrypted value.</summary>
    public static ConfigNode Read(YamlNode node) => node switch
    {
        YamlScalarNode scalar => new ConfigNode.Scalar(scalar.Value ?? "", KindOf(scalar)),
        YamlSequenceNode sequence => new ConfigNode.List([.. sequence.Children.Select(Read)]),
        YamlMappingNode mapping when SealedText(mapping) is { } ciphertext => new ConfigNode.Secure(ciphertext),
        YamlMappingNode mapping => new ConfigNode.Map(
            [.. mapping.Children.Select(child => KeyValuePair.Create(KeyText(child.Key), Read(child.Value)))]),
        _ => throw new UserErrorException($"line {node.Start.Line}: YAML aliases are not understood in configuration"),
    };

    /// <summary>The lines of <c>key: value</c> in block style, each indented by <paramref name="indent"/> spaces.</summary>
    public static IEnumerable<string> Render(string key, ConfigNode value, int indent)
    {
        var head = $"{new string(' ', indent)}{Quote(key)}:";
        return value switch
        {
            ConfigNode.Map { Entries.IsEmpty: true } => [$"{head} {{}}"],
            ConfigNode.List { Items.IsEmpty: true } => [$"{head} []"],
            ConfigNode.Scalar scalar => [$"{head} {Inline(scalar)}"],
            _ => [head, .. RenderChildren(value, indent + 2)],
        };
    }

    private static IEnumerable<string> RenderChildren(ConfigNode value, int indent) => value switch
    {
        ConfigNode.Secure secure => Render(SecureKey, new ConfigNode.Scalar(secure.Ciphertext), indent),
        ConfigNode.Map map => map.Entries.SelectMany(entry => Render(entry.Key, entry.Value, indent)),
        ConfigNode.List list => list.Items.SelectMany(item => RenderItem(item, indent)),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no children"),
    };

    private static IEnumerable<string> RenderItem(ConfigNode item, int indent)
    {
        var dash = new string(' ', indent) + "- ";
        switch (item)
        {
            case ConfigNode.Scalar scalar:
                return [dash + Inline(scalar)];
            case ConfigNode.Map { Entries.IsEmpty: true }:
                return [dash + "{}"];
            case ConfigNode.List { Items.IsEmpty: true }:
                return [dash + "[]"];
            default:
                // The first line of a nested block shares the line of its dash.
                var lines = RenderChildren(item, indent + 2).ToList();
                return lines.Skip(1).Prepend(dash + lines[0][(indent + 2)..]);
        }
    }

    private static string Inline(ConfigNode.Scalar scalar) => scalar.Kind switch
    {
        ScalarKind.String => Quote(scalar.Text),
        ScalarKind.Null => "null",
        _ => scalar.Text,
    };

    // A JSON string is a double-quoted YAML scalar. Colons inside a plain scalar are fine unless a space follows.
    private static string Quote(string text) =>
        PlainText().IsMatch(text) && KindOfPlain(text) == ScalarKind.String
            ? text
            : JsonText.Quote(text);

    private static string? SealedText(YamlMappingNode mapping) =>
        mapping.Children.Count == 1 && mapping.Children.Single() is var (key, value)
            && KeyText(key) == SecureKey && value is YamlScalarNode { Value: { } ciphertext } ? ciphertext : null;

    private static string KeyText(YamlNode key) => key is YamlScalarNode { Value: { } text }
        ? text
        : throw new UserErrorException($"line {key.Start.Line}: a configuration key must be a plain name");

    private static ScalarKind KindOf(YamlScalarNode scalar) =>
        scalar.Style is ScalarStyle.Plain ? KindOfPlain(scalar.Value ?? "") : ScalarKind.String;

    /// <summary>What YAML's core schema makes of an unquoted scalar.</summary>
    public static ScalarKind KindOfPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => JsonNumber().IsMatch(text) ? ScalarKind.Number : ScalarKind.String,
    };

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z")]
    private static partial Regex JsonNumber();

    // Letters first, so that nothing which YAML 1.1 readers take for a number or a date goes unquoted.
    [GeneratedRegex(@"^(?!(?:[yYnN]|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF)$)[A-Za-z_/]([A-Za-z0-9_./+=@-]|:(?=[A-Za-z0-9_./+=-])| (?=[A-Za-z0-9_./+=@-]))*\z")]
    private static partial Regex PlainText();
}
