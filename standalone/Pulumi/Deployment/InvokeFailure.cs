using Pulumi.Protocol.Messages;

namespace Pulumi;

/// <summary>What a provider found wrong with the arguments of a function.</summary>
internal static class InvokeFailure
{
    /// <exception cref="RunException">There is any.</exception>
    public static void ThrowIfAny(string token, IReadOnlyCollection<CheckFailure> failures)
    {
        if (failures.Count > 0)
        {
            var reasons = string.Join("; ", failures.Select(failure =>
                failure.Property.Length > 0 ? $"{failure.Reason} ({failure.Property})" : failure.Reason));
            throw new RunException($"Invoke of '{token}' failed: {reasons}");
        }
    }
}
