namespace Pulumi.Engine.Deployment.Properties;

/// <summary>One step of a <see cref="PropertyPath"/>.</summary>
internal abstract record PathSegment
{
    private PathSegment()
    {
    }

    /// <summary>The property of an object.</summary>
    internal sealed record Key(string Name) : PathSegment;

    /// <summary>The item of a list.</summary>
    internal sealed record Index(int Position) : PathSegment;

    /// <summary>Every property and every item: <c>*</c>.</summary>
    internal sealed record Any : PathSegment;

    /// <summary>Whether this step covers <paramref name="other"/>.</summary>
    public bool Covers(PathSegment other) => this is Any || Equals(other);
}
