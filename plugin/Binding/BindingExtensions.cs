using Pulumi.Plugin.Errors;

namespace Pulumi.Plugin.Binding;

/// <summary>Takes records out of bindings.</summary>
internal static class BindingExtensions
{
    /// <summary>The record, where nothing but one will do: inputs that were checked, a state that was written before.</summary>
    /// <param name="binding">What was read.</param>
    /// <param name="what">Whose it is: "inputs of sriov:host:Iommu".</param>
    /// <exception cref="ProviderException">Something is wrong or unknown (Invalid).</exception>
    public static T Require<T>(this Binding<T> binding, string what)
        where T : class
    {
        if (binding.Value is { } value)
        {
            return value;
        }

        var problems = binding.Failures.Select(failure => $"{failure.Path} {failure.Reason}")
            .Concat(binding.Unknowns.Select(path => $"{path} is not known yet"));
        throw new ProviderException(
            FailureKind.Invalid,
            host: null,
            $"reading the {what}",
            string.Join("; ", problems),
            "If the state was written by another version of the provider, run refresh with that version, or import the resource anew.");
    }
}
