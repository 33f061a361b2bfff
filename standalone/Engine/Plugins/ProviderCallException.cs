using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>A provider could not do what it was asked for.</summary>
internal class ProviderCallException : Exception
{
    /// <summary>Reports a failure.</summary>
    /// <param name="message">For the user, who sees the resource beside it.</param>
    /// <param name="statusUnknown">
    /// Whether the resource may be in any state: the provider crashed or lost count (Internal, Unknown, DataLoss).
    /// </param>
    /// <param name="inner">The cause.</param>
    public ProviderCallException(string message, bool statusUnknown = false, Exception? inner = null)
        : base(message, inner) => StatusUnknown = statusUnknown;

    /// <summary>Whether the resource may be in any state.</summary>
    public bool StatusUnknown { get; }
}

/// <summary>
/// The resource exists, but not as wanted: it is recorded as it is, together with the reasons, so that the next update
/// can finish the work.
/// </summary>
/// <remarks>Source: <c>ErrorResourceInitFailed</c> of the provider protocol.</remarks>
internal sealed class PartialFailureException(
    string message, string id, PropertyMap? inputs, PropertyMap outputs, IReadOnlyList<string> reasons, Exception inner)
    : ProviderCallException(message, statusUnknown: false, inner)
{
    /// <summary>The provider's id.</summary>
    public string Id { get; } = id;

    /// <summary>The inputs that would lead to the live state; <c>null</c> = the provider does not say.</summary>
    public PropertyMap? Inputs { get; } = inputs;

    /// <summary>The live outputs.</summary>
    public PropertyMap Outputs { get; } = outputs;

    /// <summary>Why it is not as wanted.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}

/// <summary>
/// The provider cannot say what would change, because its configuration is not known yet. The engine assumes an update.
/// </summary>
internal sealed class DiffUnavailableException(string message) : Exception(message);
