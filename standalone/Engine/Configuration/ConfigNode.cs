using System.Collections.Immutable;

namespace Pulumi.Engine.Configuration;

/// <summary>A configuration value as it stands in a settings file: a tree whose leaves are plain or encrypted.</summary>
internal abstract record ConfigNode
{
    private ConfigNode()
    {
    }

    /// <summary>Whether an encrypted value is anywhere in the tree.</summary>
    public bool HasSecrets => this switch
    {
        Secure => true,
        Map map => map.Entries.Any(entry => entry.Value.HasSecrets),
        List list => list.Items.Any(item => item.HasSecrets),
        _ => false,
    };

    /// <summary>A plain value. Programs see the text; the kind matters inside structured values only.</summary>
    public sealed record Scalar(string Text, ScalarKind Kind = ScalarKind.String) : ConfigNode;

    /// <summary>An encrypted text.</summary>
    public sealed record Secure(string Ciphertext) : ConfigNode;

    /// <summary>Named values in the order of the file.</summary>
    public sealed record Map(ImmutableList<KeyValuePair<string, ConfigNode>> Entries) : ConfigNode
    {
        /// <summary>The map without entries.</summary>
        public static Map Empty { get; } = new([]);

        /// <summary>The value of <paramref name="key"/>, or <c>null</c>.</summary>
        public ConfigNode? Get(string key) => Entries.Find(entry => entry.Key == key).Value;

        /// <summary>This map with <paramref name="key"/> set, in its old place if it had one.</summary>
        public Map With(string key, ConfigNode value)
        {
            var index = Entries.FindIndex(entry => entry.Key == key);
            return new(index < 0
                ? Entries.Add(KeyValuePair.Create(key, value))
                : Entries.SetItem(index, KeyValuePair.Create(key, value)));
        }

        /// <summary>This map without <paramref name="key"/>.</summary>
        public Map Without(string key) => new(Entries.RemoveAll(entry => entry.Key == key));
    }

    /// <summary>Values in order.</summary>
    public sealed record List(ImmutableList<ConfigNode> Items) : ConfigNode;
}

/// <summary>What a plain scalar is by YAML's core schema.</summary>
internal enum ScalarKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>An integer or a floating-point number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>No value.</summary>
    Null,
}
