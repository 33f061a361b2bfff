using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A field or property of an argument class that carries an <see cref="InputAttribute"/>.</summary>
internal sealed class InputMember
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Cache = new();

    private readonly InputAttribute _attribute;
    private readonly Func<object, object?> _read;

    private InputMember(InputAttribute attribute, MemberInfo member, Type type, Func<object, object?> read)
    {
        _attribute = attribute;
        _read = read;
        MemberType = type;
        MemberName = member.Name;
        FullName = $"[Input] {member.ReflectedType!.FullName}.{member.Name}";
    }

    public string WireName => _attribute.Name;

    public string MemberName { get; }

    public Type MemberType { get; }

    /// <summary>For messages.</summary>
    public string FullName { get; }

    public static ImmutableArray<InputMember> Of(Type type) => Cache.GetOrAdd(type, Find);

    public object? ValueOf(InputArgs args)
    {
        var value = _read(args);
        return value switch
        {
            null when _attribute.IsRequired =>
                throw new ArgumentNullException(MemberName, $"{FullName} is required but was not given a value"),
            not null when _attribute.Json => JsonInput.Create(FullName, value),
            _ => value,
        };
    }

    private static ImmutableArray<InputMember> Find(Type type)
    {
        var fields = type.GetFields(AnyInstance)
            .Select(field => (Member: (MemberInfo)field, Type: field.FieldType, Read: (Func<object, object?>)field.GetValue));
        var properties = type.GetProperties(AnyInstance)
            .Select(property => (Member: (MemberInfo)property, Type: property.PropertyType, Read: (Func<object, object?>)property.GetValue));
        return [.. from candidate in fields.Concat(properties)
                   let attribute = candidate.Member.GetCustomAttribute<InputAttribute>()
                   where attribute is not null
                   select new InputMember(attribute, candidate.Member, candidate.Type, candidate.Read)];
    }
}
