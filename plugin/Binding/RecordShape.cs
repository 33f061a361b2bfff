using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Plugin.Binding;

/// <summary>What a record declares: its properties by wire name, and how to make one.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    private readonly ConstructorInfo _constructor;
    private readonly ImmutableArray<PropertyShape?> _parameters;

    [UnconditionalSuppressMessage(
        "Trimming", "IL2070", Justification = "Programs that declare records keep all of their own (TrimmerRootAssembly).")]
    private RecordShape(Type type)
    {
        Type = type;
        Properties =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(PropertyShape.TryDeclare)
                .OfType<PropertyShape>()
                .OrderBy(property => property.Name, StringComparer.Ordinal),
        ];

        // A positional record is made by its primary constructor (the copy constructor is not public), any other
        // by the empty one and its init properties.
        _constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new NotSupportedException($"{type} has no public constructor.");
        _parameters =
        [
            .. _constructor.GetParameters()
                .Select(parameter => Properties.FirstOrDefault(property => property.Property.Name == parameter.Name)),
        ];
    }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>The declared properties in ordinal order of their wire names.</summary>
    public ImmutableArray<PropertyShape> Properties { get; }

    /// <summary>The shape of a record type, reflected once per process.</summary>
    public static RecordShape Of(Type type) => Known.GetOrAdd(type, type => new RecordShape(type));

    /// <summary>The property of a wire name, or <c>null</c>.</summary>
    public PropertyShape? Find(string name) => Properties.FirstOrDefault(property => property.Name == name);

    /// <summary>Makes the record from values by wire name; properties without a value keep their default.</summary>
    public object Create(IReadOnlyDictionary<string, object> values)
    {
        var parameters = _constructor.GetParameters();
        var arguments = _parameters.Select((property, index) =>
            property is not null && values.TryGetValue(property.Name, out var value) ? value : DefaultOf(parameters[index]));
        var record = _constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
        foreach (var property in Properties)
        {
            if (values.TryGetValue(property.Name, out var value) && !_parameters.Contains(property))
            {
                property.Property.SetValue(record, value);
            }
        }

        return record;
    }

    private static object? DefaultOf(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue : null;
}

/// <summary>A declared property of a record.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Property">The CLR property.</param>
/// <param name="Value">What values it takes.</param>
/// <param name="Required">Whether it must be given: it is not nullable.</param>
/// <param name="Declaration">Description, secretness and the like.</param>
internal sealed record PropertyShape(
    string Name, PropertyInfo Property, ValueShape Value, bool Required, PropertyAttribute Declaration)
{
    /// <summary>The declaration of a CLR property; <c>null</c> when it carries no <see cref="PropertyAttribute"/>.</summary>
    public static PropertyShape? TryDeclare(PropertyInfo property) =>
        property.GetCustomAttribute<PropertyAttribute>() is { } declaration
            ? new PropertyShape(
                WireName.Of(property.Name), property, ValueShape.Of(property.PropertyType), !IsNullable(property), declaration)
            : null;

    private static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
