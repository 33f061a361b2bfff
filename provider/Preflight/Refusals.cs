using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Preflight;

/// <summary>
/// Planning is pure and says by an exception what a host can't do. Here that is not a failure but the answer that was asked
/// for.
/// </summary>
internal static class Refusals
{
    /// <summary>What planning has against it; <c>null</c> = nothing.</summary>
    public static ProviderException? Of(Action plan)
    {
        try
        {
            plan();
            return null;
        }
        catch (ProviderException refusal)
        {
            return refusal;
        }
    }
}
