using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi.Registration;

/// <summary>Gives a resource's output properties outputs that complete when the engine has answered.</summary>
internal static class OutputSource
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Sets the output properties of <paramref name="resource"/>.</summary>
    /// <param name="resource">While its base constructor runs.</param>
    /// <param name="isAnswered">
    /// Whether the engine's answer holds them all. That of a component holds its URN alone: it sets its outputs itself,
    /// from its children, and may have done so in initializers already.
    /// </param>
    /// <returns>The sources by the properties' names on the wire.</returns>
    public static ImmutableDictionary<string, IOutputSource> Attach(Resource resource, bool isAnswered)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputSource>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } output &&
                (isAnswered || property.DeclaringType == typeof(Resource)))
            {
                sources.Add(output.Name ?? property.Name, Attach(resource, property));
            }
        }

        return sources.ToImmutable();
    }

    private static IOutputSource Attach(Resource resource, PropertyInfo property)
    {
        var label = $"[Output] {resource.GetType().FullName}.{property.Name}";
        if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([property.Name]);
        }

        var declared = property.DeclaringType!.GetProperty(property.Name, AnyInstance | BindingFlags.DeclaredOnly)!;
        if (declared.SetMethod is null)
        {
            throw new InvalidOperationException($"{label} did not have a 'set' method");
        }

        var valueType = property.PropertyType.GenericTypeArguments[0];
        SupportedTypes.Validate(label, valueType);
        var source = Activator.CreateInstance(typeof(Source<>).MakeGenericType(valueType), resource)!;
        declared.SetValue(resource, source.GetType().GetProperty(nameof(Source<object>.Output))!.GetValue(source));
        return (IOutputSource)source;
    }

    private sealed class Source<T> : IOutputSource
    {
        // Continuations run program code; it must not run inside the loop that completes a resource's outputs.
        private readonly TaskCompletionSource<OutputData<T>> _completion =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        private readonly ImmutableHashSet<Resource> _self;

        public Source(Resource resource)
        {
            _self = [resource];
            Output = new Output<T>(_completion.Task);
        }

        public Output<T> Output { get; }

        public Type ValueType => typeof(T);

        public void Set(OutputData<object?> data) =>
            _completion.TrySetResult(new OutputData<T>(
                data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret, _self.Union(data.Resources)));

        public void SetMissing(bool isKnown) => _completion.TrySetResult(new(default!, isKnown, IsSecret: false, _self));

        public void Fail(Exception exception) => _completion.TrySetException(exception);
    }
}
