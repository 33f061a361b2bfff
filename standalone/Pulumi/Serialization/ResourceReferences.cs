using System.Collections.Concurrent;
using System.Reflection;
using Pulumi.Protocol.Properties;

namespace Pulumi.Serialization;

/// <summary>
/// References to resources as objects of the class that stands for their type, if this program has one that is marked
/// with <see cref="ResourceTypeAttribute"/>.
/// </summary>
internal static class ResourceReferences
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<(string Type, string Version), Type?> Known = new();

    public static Resource Resolve(PropertyValue.ResourceReferenceValue reference)
    {
        var type = Urn.TypeOf(reference.Urn);
        var version = reference.PackageVersion ?? "";
        return Known.GetOrAdd((type, version), key => Find(key.Type, key.Version)) is { } resourceClass
            ? Construct(resourceClass, reference.Urn)
            : new DependencyResource(reference.Urn);
    }

    private static Type? Find(string type, string version) =>
        (from assembly in AppDomain.CurrentDomain.GetAssemblies()
         where !assembly.IsDynamic && (assembly == typeof(Resource).Assembly || References(assembly))
         from candidate in assembly.GetTypes()
         let attribute = candidate.GetCustomAttribute<ResourceTypeAttribute>()
         where attribute is not null && attribute.Type == type
         orderby attribute.Version == version descending, attribute.Version descending
         select candidate).FirstOrDefault();

    private static bool References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Any(name => name.Name == typeof(Resource).Assembly.GetName().Name);

    /// <summary>By the constructor that generated classes have, <c>(name, args, options)</c>, with the URN as an option.</summary>
    private static Resource Construct(Type resourceClass, string urn)
    {
        var constructor = resourceClass.GetConstructors(AnyInstance).FirstOrDefault(candidate =>
            candidate.GetParameters() is [var name, .., var options] &&
            name.ParameterType == typeof(string) && options.ParameterType.IsAssignableTo(typeof(ResourceOptions)));
        if (constructor is null)
        {
            throw new InvalidOperationException(
                $"{resourceClass.FullName} has no constructor (string name, ... args, ...ResourceOptions options).");
        }

        var parameters = constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        arguments[0] = Urn.NameOf(urn);
        arguments[^1] = parameters[^1].ParameterType == typeof(ComponentResourceOptions)
            ? new ComponentResourceOptions { Urn = urn }
            : new CustomResourceOptions { Urn = urn };
        return (Resource)constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }
}
