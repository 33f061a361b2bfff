namespace Pulumi.Protocol.Properties;

/// <summary>What happened to a value.</summary>
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>It is gone.</summary>
    Delete,

    /// <summary>It is another one.</summary>
    Update,
}

/// <summary>One place where two property maps differ.</summary>
/// <param name="Path">The deepest place: maps and lists that exist on both sides are entered.</param>
/// <param name="Kind">What happened there.</param>
public sealed record PropertyDifference(PropertyPath Path, DifferenceKind Kind);
