namespace Pulumi.Protocol.Properties;

/// <summary>One step of a <see cref="PropertyPath"/>: into a map by key, or into a list by index.</summary>
public readonly record struct PropertyPathSegment
{
    private PropertyPathSegment(string? key, int index)
    {
        Key = key;
        Index = index;
    }

    /// <summary>The key, or <c>null</c> when this is an index.</summary>
    public string? Key { get; }

    /// <summary>The index, counted from 0; meaningless when there is a key.</summary>
    public int Index { get; }

    /// <summary>A step into a map.</summary>
    public static PropertyPathSegment OfKey(string key) => new(key, 0);

    /// <summary>A step into a list.</summary>
    public static PropertyPathSegment OfIndex(int index) => new(null, index);

    /// <summary>Whether this, as part of a pattern, stands for <paramref name="other"/>: the same step, or <c>*</c>.</summary>
    internal bool Matches(PropertyPathSegment other) => Key == "*" || this == other;
}
