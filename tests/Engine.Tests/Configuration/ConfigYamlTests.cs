using FsCheck.Xunit;
using Pulumi.Engine.Configuration;

namespace Engine.Tests.Configuration;

public class ConfigYamlTests
{
    [Property(MaxTest = 500)]
    public void Render_AnyText_ReadsBackAsTheSameString(string? text, string? key)
    {
        // YAML cannot carry control characters and unpaired surrogates, in any spelling.
        var (clean, name) = (Clean(text), "k" + Clean(key));

        var yaml = string.Join('\n', ConfigYaml.Render(name, new ConfigNode.Scalar(clean), 0)) + "\n";

        var entry = YamlFile.ParseMapping(yaml, "test")!.Children.Single();
        Assert.Equal(name, entry.Key.ToString());
        Assert.Equal(new ConfigNode.Scalar(clean), ConfigYaml.Read(entry.Value));
    }

    [Fact]
    public void Render_NestedListsAndMaps_ReadBackTheSame()
    {
        var tree = Map(
            ("hosts", new ConfigNode.List([
                Map(("name", new ConfigNode.Scalar("a")), ("vfs", new ConfigNode.List([Number("1"), Number("2")]))),
                new ConfigNode.List([new ConfigNode.Secure("v1:x:y"), ConfigNode.Map.Empty]),
                new ConfigNode.Secure("v1:a:b")])),
            ("none", new ConfigNode.List([])));

        var yaml = string.Join('\n', ConfigYaml.Render("top", tree, 0)) + "\n";

        Assert.Equal(
            """
            top:
              hosts:
                - name: a
                  vfs:
                    - 1
                    - 2
                - - secure: v1:x:y
                  - {}
                - secure: v1:a:b
              none: []
            """ + "\n",
            yaml);
        var read = (ConfigNode.Map)ConfigYaml.Read(YamlFile.ParseMapping(yaml, "test")!);
        Assert.Equal(ConfigText.Render(tree, null), ConfigText.Render(read.Get("top")!, null));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("Off")]
    [InlineData("null")]
    [InlineData("1.0")]
    [InlineData("2026-01-01")]
    [InlineData("- a")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    public void Render_TextThatReadersTakeForSomethingElse_IsQuoted(string text) =>
        Assert.Equal([$"k: \"{text}\""], ConfigYaml.Render("k", new ConfigNode.Scalar(text), 0));

    [Fact]
    public void Render_TextEndsInALineEnd_IsQuoted() =>
        Assert.Equal(["\"k\\n\": \"4\\n\""], ConfigYaml.Render("k\n", new ConfigNode.Scalar("4\n"), 0));

    private static ConfigNode.Scalar Number(string text) => new(text, ScalarKind.Number);

    private static ConfigNode.Map Map(params (string Key, ConfigNode Value)[] entries) =>
        new([.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))]);

    private static string Clean(string? text) =>
        new((text ?? "").Where(c => c is '\n' or (>= ' ' and < '\u007f') or (>= '\u00a0' and < '\ud800')).ToArray());
}
