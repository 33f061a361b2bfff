using System.Diagnostics.CodeAnalysis;

namespace Pulumi.OpenStack;

/// <summary>Properties that are secret whether or not the program says so.</summary>
internal static class Secrets
{
    [return: NotNullIfNotNull(nameof(value))]
    public static Input<T>? Wrap<T>(Input<T>? value)
    {
        if (value is null)
        {
            return null;
        }

        return Output.CreateSecret(value.ToOutput());
    }
}
