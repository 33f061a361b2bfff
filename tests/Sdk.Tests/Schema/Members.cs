using System.Reflection;
using Pulumi;

namespace Sdk.Tests.Schema;

/// <summary>A property of a class, as attributes declare it.</summary>
internal sealed record Member(string Name, Type Type, bool IsRequired, bool IsNullable, PropertyInfo? Property);

/// <summary>Reads the declarations of classes.</summary>
internal static class Members
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static Dictionary<string, Member> Inputs(Type type)
    {
        var fields = type.GetFields(Any).Select(field => (Member: (MemberInfo)field, Type: field.FieldType));
        var properties = type.GetProperties(Any).Select(property => (Member: (MemberInfo)property, Type: property.PropertyType));
        return (from candidate in fields.Concat(properties)
                let attribute = candidate.Member.CustomAttributes.FirstOrDefault(a => a.AttributeType == typeof(InputAttribute))
                where attribute is not null
                select new Member(
                    (string)attribute.ConstructorArguments[0].Value!,
                    candidate.Type,
                    (bool)attribute.ConstructorArguments[1].Value!,
                    IsNullable: false,
                    // A field is behind the property of the same name, which is what programs set.
                    type.GetProperty(candidate.Member.Name.TrimStart('_'), Any | BindingFlags.IgnoreCase)))
            .ToDictionary(member => member.Name);
    }

    public static Dictionary<string, Member> ResourceOutputs(Type resource) =>
        (from property in resource.GetProperties(Any | BindingFlags.DeclaredOnly)
         let attribute = property.GetCustomAttribute<OutputAttribute>()
         where attribute is not null
         let nullability = new NullabilityInfoContext().Create(property).GenericTypeArguments[0]
         select new Member(
             attribute.Name!,
             property.PropertyType.GenericTypeArguments[0],
             IsRequired: false,
             nullability.ReadState == NullabilityState.Nullable,
             property)).ToDictionary(member => member.Name);

    public static Dictionary<string, Member> Fields(Type outputType)
    {
        var constructor = outputType.GetConstructors(Any).Single(c => c.IsDefined(typeof(OutputConstructorAttribute)));
        return constructor.GetParameters().Select(parameter => new Member(
            parameter.Name!,
            parameter.ParameterType,
            IsRequired: false,
            new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable,
            Property: null)).ToDictionary(member => member.Name);
    }
}
