using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>The types that outputs can have. Checked when a resource is made, so that a wrong class never half-works.</summary>
internal static class SupportedTypes
{
    private static readonly ImmutableHashSet<Type> Plain =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive),
    ];

    private static readonly ImmutableHashSet<Type> Generic =
        [typeof(Nullable<>), typeof(Union<,>), typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>)];

    /// <exception cref="InvalidOperationException">Values can't be turned into <paramref name="type"/>.</exception>
    public static void Validate(string label, Type type) => Validate(label, type, []);

    private static void Validate(string label, Type type, HashSet<Type> seen)
    {
        var isLeaf = Plain.Contains(type) || type.IsAssignableTo(typeof(Resource)) ||
            (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)) ||
            (Attribute.IsDefined(type, typeof(EnumTypeAttribute)) && EnumTypes.IsValid(type));
        if (isLeaf || !seen.Add(type))
        {
            return;
        }

        foreach (var part in PartsOf(label, type))
        {
            Validate(label, part, seen);
        }
    }

    private static IEnumerable<Type> PartsOf(string label, Type type)
    {
        if (type.IsConstructedGenericType && Generic.Contains(type.GetGenericTypeDefinition()))
        {
            return type.GetGenericTypeDefinition() != typeof(ImmutableDictionary<,>) ? type.GenericTypeArguments
                : type.GenericTypeArguments[0] == typeof(string) ? [type.GenericTypeArguments[1]]
                : throw Invalid(label, type, "The keys of an ImmutableDictionary can only be of type String.");
        }

        if (!Attribute.IsDefined(type, typeof(OutputTypeAttribute)))
        {
            throw Invalid(
                label,
                type,
                "Allowed are String, Boolean, Int32, Double, JsonElement, assets, resources, Nullable<...>, Union<...>, " +
                "ImmutableArray<...>, ImmutableDictionary<string, ...>, enumerations, and classes with [OutputType].");
        }

        return OutputTypes.ConstructorOf(type)?.GetParameters().Select(parameter => parameter.ParameterType)
            ?? throw Invalid(label, type, "It has [OutputType] but no constructor with [OutputConstructor].");
    }

    private static InvalidOperationException Invalid(string label, Type type, string reason) =>
        new($"{label} contains invalid type {type.FullName}: {reason}");
}
