using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Classes marked as objects that outputs hold.</summary>
internal static class OutputTypes
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The marked constructor, or the only public one; <c>null</c> when there is neither.</summary>
    public static ConstructorInfo? ConstructorOf(Type type)
    {
        var constructors = type.GetConstructors(AnyInstance);
        var onlyPublic = constructors.Where(constructor => constructor.IsPublic).Take(2).ToArray();
        return constructors.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (onlyPublic.Length == 1 ? onlyPublic[0] : null);
    }

    public static object Construct(Type type, Func<ParameterInfo, object?> argument)
    {
        var constructor = ConstructorOf(type)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(argument)]);
    }

    public static string WireNameOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;

    /// <summary>An object's properties by their names on the wire.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> PropertiesOf(object value) =>
        from field in value.GetType().GetFields(AnyInstance)
        where field.IsInitOnly
        select KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(field.Name), field.GetValue(value));
}
