using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Protocol.Properties;

namespace Pulumi.Serialization;

/// <summary>
/// Turns property values into the types that programs declare. Secrets and unknowns anywhere inside make the whole
/// secret or unknown, because a plain object has no place to remember which of its parts it was.
/// </summary>
/// <param name="warn">Told about values that do not fit their type; they become the type's default.</param>
internal sealed class ValueConverter(Action<string> warn)
{
    private readonly HashSet<Resource> _resources = [];
    private bool _isKnown = true;
    private bool _isSecret;

    /// <summary>Turns one value. A converter is used once.</summary>
    /// <param name="path">Where the value stands, for messages.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">One of <see cref="SupportedTypes"/>.</param>
    public OutputData<object?> Convert(string path, PropertyValue value, Type type)
    {
        var result = ConvertOrWarn(path, value, type);
        return new(result, _isKnown, _isSecret, [.. _resources]);
    }

    private object? ConvertOrWarn(string path, PropertyValue value, Type type)
    {
        try
        {
            return ConvertValue(path, value, type);
        }
        catch (MismatchException mismatch)
        {
            warn(mismatch.Message);
            return DefaultOf(type);
        }
    }

    private object? ConvertValue(string path, PropertyValue value, Type type)
    {
        if (Unwrap(value) is not { } plain)
        {
            return DefaultOf(type);
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when type == typeof(object) => ConvertNatural(path, plain),
            _ when type == typeof(System.Text.Json.JsonElement) => JsonElements.From(plain),
            PropertyValue.BoolValue truth when type == typeof(bool) => truth.Value,
            PropertyValue.StringValue text when type == typeof(string) => text.Value,
            PropertyValue.NumberValue number when type == typeof(double) => number.Value,
            PropertyValue.NumberValue number when type == typeof(int) => (int)number.Value,
            PropertyValue.NumberValue number when type.IsEnum => Enum.ToObject(type, (int)number.Value),
            _ when Attribute.IsDefined(type, typeof(EnumTypeAttribute)) =>
                EnumTypes.FromProperty(type, plain) ?? throw new MismatchException(path, plain, type),
            _ when Is(type, typeof(Union<,>)) => ConvertUnion(path, plain, type),
            PropertyValue.ListValue list when Is(type, typeof(ImmutableArray<>)) => ConvertList(path, list, type),
            PropertyValue.MapValue map when Is(type, typeof(ImmutableDictionary<,>)) => ConvertMap(path, map, type),
            PropertyValue.MapValue map when Attribute.IsDefined(type, typeof(OutputTypeAttribute)) => ConvertObject(path, map, type),
            _ => ConvertNatural(path, plain) is { } natural && type.IsInstanceOfType(natural)
                ? natural
                : throw new MismatchException(path, plain, type),
        };
    }

    /// <summary>Without secrets and output values around it; <c>null</c>: null or not known.</summary>
    private PropertyValue? Unwrap(PropertyValue value)
    {
        while (true)
        {
            switch (value)
            {
                case PropertyValue.SecretValue secret:
                    _isSecret = true;
                    value = secret.Element;
                    break;
                case PropertyValue.OutputValue output:
                    _isSecret |= output.IsSecret;
                    _resources.UnionWith(output.Dependencies.Select(urn => new DependencyResource(urn)));
                    value = output.Element ?? PropertyValue.Unknown;
                    break;
                case PropertyValue.UnknownValue:
                    _isKnown = false;
                    return null;
                case PropertyValue.NullValue:
                    return null;
                default:
                    return value;
            }
        }
    }

    private object? ConvertNatural(string path, PropertyValue value) => value switch
    {
        PropertyValue.BoolValue truth => truth.Value,
        PropertyValue.NumberValue number => number.Value,
        PropertyValue.StringValue text => text.Value,
        PropertyValue.AssetValue or PropertyValue.ArchiveValue => Assets.From(value),
        PropertyValue.ResourceReferenceValue reference => ResourceReferences.Resolve(reference),
        PropertyValue.ListValue list => ConvertList(path, list, typeof(ImmutableArray<object>)),
        PropertyValue.MapValue map => ConvertMap(path, map, typeof(ImmutableDictionary<string, object>)),
        _ => ConvertValue(path, value, typeof(object)),
    };

    private object ConvertList(string path, PropertyValue.ListValue list, Type type)
    {
        var elementType = type.GenericTypeArguments[0];
        var items = Array.CreateInstance(elementType, list.Items.Count);
        for (var index = 0; index < items.Length; index++)
        {
            items.SetValue(ConvertOrWarn($"{path}[{index}]", list.Items[index], elementType), index);
        }

        return Generic(nameof(ToImmutableArray), elementType).Invoke(null, [items])!;
    }

    private object ConvertMap(string path, PropertyValue.MapValue map, Type type)
    {
        var elementType = type.GenericTypeArguments[1];
        var entries = map.Properties
            // Names that begin so are the engine's own and not part of the object.
            .Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key, ConvertOrWarn($"{path}.{entry.Key}", entry.Value, elementType)));
        return Generic(nameof(ToImmutableDictionary), elementType).Invoke(null, [entries])!;
    }

    private object ConvertObject(string path, PropertyValue.MapValue map, Type type) =>
        OutputTypes.Construct(type, parameter => ConvertOrWarn(
            $"{path}.{OutputTypes.WireNameOf(parameter)}",
            map.Properties.Get(OutputTypes.WireNameOf(parameter)),
            parameter.ParameterType));

    private object? ConvertUnion(string path, PropertyValue value, Type type)
    {
        var (factory, result) = TryConvert(path, value, type.GenericTypeArguments[0], out var first)
            ? (nameof(Union<int, int>.FromT0), first)
            : (nameof(Union<int, int>.FromT1), ConvertValue(path, value, type.GenericTypeArguments[1]));
        return type.GetMethod(factory)!.Invoke(null, [result]);
    }

    private bool TryConvert(string path, PropertyValue value, Type type, out object? result)
    {
        try
        {
            result = ConvertValue(path, value, type);
            return true;
        }
        catch (MismatchException)
        {
            result = null;
            return false;
        }
    }

    private static bool Is(Type type, Type definition) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition() == definition;

    private static object? DefaultOf(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    private static MethodInfo Generic(string name, Type argument) =>
        typeof(ValueConverter).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(argument);

    private static ImmutableArray<T> ToImmutableArray<T>(T[] items) => [.. items];

    private static ImmutableDictionary<string, T> ToImmutableDictionary<T>(IEnumerable<KeyValuePair<string, object?>> entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => (T)entry.Value!);

    private sealed class MismatchException(string path, PropertyValue value, Type type)
        : Exception($"Expected {type.FullName} but got {value.GetType().Name} deserializing {path}");
}
