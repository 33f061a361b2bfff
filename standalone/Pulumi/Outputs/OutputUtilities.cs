using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs. For tests and for libraries; programs use <c>Apply</c>.</summary>
public static class OutputUtilities
{
    /// <summary>An output that counts as unknown although it has a value.</summary>
    public static Output<T> CreateUnknown<T>(T value) =>
        new(OutputData<T>.Of(value) with { IsKnown = false });

    /// <inheritdoc cref="CreateUnknown{T}(T)"/>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) =>
        Output.Create(valueFactory()).With(data => data with { IsKnown = false });

    /// <summary>The same output, depending on <paramref name="resource"/> too.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource) => output.WithDependencies([resource]);

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.DataTask).IsKnown;

    /// <summary>The value, or the type's default when it is not known.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await output.DataTask).Value;

    /// <summary>The resources that the value comes from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.DataTask).Resources;
}
