using System.Reflection;
using System.Runtime.CompilerServices;

namespace RegistryDocs;

/// <summary>The pages of components, which are classes of the SDK and not of the schema.</summary>
/// <param name="documentation">The SDK's.</param>
/// <param name="example">The program for a class of the SDK, by its name.</param>
internal sealed class ComponentPages(Documentation documentation, Func<string, string> example)
{
    public Page Component(Type component)
    {
        var arguments = component.Assembly.GetType($"{component.FullName}Args", throwOnError: true)!;
        var description = documentation.Of($"T:{component.FullName}");
        var page = new Page($"sriov.{component.Name}", description.Split(": ")[0].Split(". ")[0].TrimEnd('.').Replace('`', '\''))
            .Paragraph(description)
            .Heading("Example").Code("csharp", example(component.Name))
            .Heading("Inputs");
        Rows(page, arguments);
        page.Heading("Outputs");
        Rows(page, component);

        var settings = Settings(arguments).OrderBy(type => type.Name, StringComparer.Ordinal).ToArray();
        if (settings.Length > 0)
        {
            page.Heading("Supporting types");
        }

        foreach (var type in settings)
        {
            page.Heading(type.Name, level: 3).Paragraph(documentation.Of($"T:{type.FullName}"));
            Rows(page, type);
        }

        return page;
    }

    private void Rows(Page page, Type type)
    {
        page.Line("| property | type | |").Line("|---|---|---|");
        var properties = Properties(type).OrderByDescending(property => property.IsDefined(typeof(RequiredMemberAttribute)));
        foreach (var property in properties)
        {
            var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "Required. " : "";
            var text = documentation.Of($"P:{type.FullName}.{property.Name}").Replace("|", "\\|", StringComparison.Ordinal);
            page.Line($"| `{property.Name}` | `{TypeName(property.PropertyType)}` | {required}{text} |");
        }

        page.Line();
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .OrderBy(property => property.MetadataToken);

    // Types of the components alone; those that resources share are on the pages of the resources.
    private static HashSet<Type> Settings(Type type)
    {
        var found = new HashSet<Type>();
        var open = new Queue<Type>([type]);
        while (open.TryDequeue(out var next))
        {
            var mentioned = Properties(next).SelectMany(property => Mentioned(property.PropertyType))
                .Where(other => other.Namespace == "Pulumi.Sriov" && !other.IsSubclassOf(typeof(Pulumi.Resource)) && !other.IsValueType);
            foreach (var other in mentioned.Where(found.Add))
            {
                open.Enqueue(other);
            }
        }

        return found;
    }

    private static IEnumerable<Type> Mentioned(Type type) => type.GetGenericArguments().SelectMany(Mentioned).Append(type);

    private static string TypeName(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return TypeName(value);
        }

        if (type.IsGenericType)
        {
            return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>";
        }

        // An enumeration has the type code of its numbers.
        return type.IsEnum ? type.Name : Type.GetTypeCode(type) switch
        {
            TypeCode.String => "string",
            TypeCode.Boolean => "bool",
            TypeCode.Int32 => "int",
            TypeCode.Double => "double",
            _ => type.Name,
        };
    }
}
