namespace Pulumi;

/// <summary>How long a provider may take for a resource; its own defaults hold for what is left out.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For creating.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For updating.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For deleting.</summary>
    public TimeSpan? Delete { get; set; }
}
