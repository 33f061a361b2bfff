namespace Pulumi.Engine.Model;

/// <summary>How long a provider may take for each operation, in seconds; 0 = the provider's default.</summary>
internal sealed record CustomTimeouts(double Create = 0, double Update = 0, double Delete = 0, double Read = 0)
{
    /// <summary>The provider's defaults for everything.</summary>
    public static CustomTimeouts None { get; } = new();
}
