using System.Reflection;
using Pulumi.Protocol.Properties;

namespace Pulumi.Serialization;

/// <summary>Structs marked as open enumerations of text or numbers.</summary>
internal static class EnumTypes
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static bool IsValid(Type type) =>
        Conversion(type) is { } conversion && Constructor(type, conversion.ReturnType) is not null;

    public static PropertyValue ToProperty(string path, object value) =>
        Conversion(value.GetType())?.Invoke(null, [value]) switch
        {
            string text => text,
            double number => number,
            _ => throw new InvalidOperationException(
                $"{path}: expected {value.GetType().FullName} to have an explicit conversion operator to String or Double."),
        };

    /// <summary>The enumeration's value; <c>null</c> when it is made of another type.</summary>
    public static object? FromProperty(Type type, PropertyValue value)
    {
        object? plain = value switch
        {
            PropertyValue.StringValue text => text.Value,
            PropertyValue.NumberValue number => number.Value,
            _ => null,
        };
        return plain is null ? null : Constructor(type, plain.GetType())?.Invoke([plain]);
    }

    private static ConstructorInfo? Constructor(Type type, Type underlying) => type.GetConstructor(AnyInstance, [underlying]);

    private static MethodInfo? Conversion(Type type) =>
        type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]) is { } conversion &&
        (conversion.ReturnType == typeof(string) || conversion.ReturnType == typeof(double))
            ? conversion
            : null;
}
