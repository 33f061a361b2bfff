using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Protocol.Properties;

/// <summary>The URNs that a value was computed from: a set, ordered ordinally, compared by content.</summary>
public sealed class DependencySet : IReadOnlyCollection<string>, IEquatable<DependencySet>
{
    /// <summary>No dependencies.</summary>
    public static DependencySet Empty { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    private readonly ImmutableSortedSet<string> _urns;

    private DependencySet(ImmutableSortedSet<string> urns) => _urns = urns;

    /// <summary>Collects <paramref name="urns"/>, each once.</summary>
    public static DependencySet From(IEnumerable<string> urns) => new(Empty._urns.Union(urns));

    /// <inheritdoc/>
    public int Count => _urns.Count;

    /// <summary>Whether <paramref name="urn"/> is in the set.</summary>
    public bool Contains(string urn) => _urns.Contains(urn);

    /// <summary>This set and <paramref name="urns"/> together.</summary>
    public DependencySet Union(IEnumerable<string> urns) => new(_urns.Union(urns));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _urns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(DependencySet? other) => other is not null && _urns.SetEquals(other._urns);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DependencySet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var urn in _urns)
        {
            hash.Add(urn, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
