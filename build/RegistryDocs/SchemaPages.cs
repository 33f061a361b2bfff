namespace RegistryDocs;

/// <summary>The pages of what the schema declares: provider, resources, functions.</summary>
/// <param name="schema">The package.</param>
/// <param name="documentation">The SDK's.</param>
/// <param name="example">The program for a class of the SDK, by its name.</param>
internal sealed class SchemaPages(PackageSchema schema, Documentation documentation, Func<string, string> example)
{
    public Page Provider()
    {
        var page = new Page("sriov.Provider", schema.Provider.Description)
            .Paragraph(schema.Provider.Description)
            .Paragraph(documentation.Of("T:Pulumi.Sriov.Provider"))
            .Heading("Example").Code("csharp", example("Provider"))
            .Properties("Configuration", schema.Provider.Inputs, areInputs: true);
        return SupportingTypes(page, schema.Provider.Inputs);
    }

    /// <param name="token">Its type: <c>sriov:host:Iommu</c>.</param>
    public Page Resource(string token)
    {
        var resource = schema.Resources[token];
        var (module, name) = (token.Split(':')[1], token.Split(':')[2]);
        var page = new Page($"sriov.{module}.{name}", Summary(resource.Description))
            .Paragraph(resource.Description)
            .Heading("Example").Code("csharp", example(name))
            .Properties("Inputs", resource.Inputs, areInputs: true)
            .Paragraph("All inputs are also outputs.")
            .Properties("Outputs", resource.Outputs, areInputs: false)
            .Heading("Import").Code("console", $"$ pulumi import {token} name '{documentation.ImportId(ClassName(token))}'");
        return SupportingTypes(page, [.. resource.Inputs, .. resource.Outputs]);
    }

    /// <param name="token">Its token: <c>sriov:host:getHost</c>.</param>
    public Page Function(string token)
    {
        var function = schema.Functions[token];
        var (module, name) = (token.Split(':')[1], token.Split(':')[2]);
        var page = new Page($"sriov.{module}.{name}", Summary(function.Description))
            .Paragraph(function.Description)
            .Heading("Example").Code("csharp", example(ClassName(token).Split('.')[^1]))
            .Properties("Arguments", function.Inputs, areInputs: true)
            .Properties("Result", function.Outputs, areInputs: false);
        return SupportingTypes(page, [.. function.Inputs, .. function.Outputs]);
    }

    private static string ClassName(string token)
    {
        var (module, name) = (token.Split(':')[1], token.Split(':')[2]);
        return $"Pulumi.Sriov.{Capital(module)}.{Capital(name)}";
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Summary(string description) => description.Split(". ")[0].TrimEnd('.').Replace('`', '\'');

    private Page SupportingTypes(Page page, IEnumerable<PropertySchema> properties)
    {
        var tokens = Reachable(properties);
        if (tokens.Count == 0)
        {
            return page;
        }

        page.Heading("Supporting types");
        foreach (var token in tokens.OrderBy(token => token.Split(':')[^1], StringComparer.Ordinal))
        {
            var type = schema.Types[token];
            page.Heading(token.Split(':')[^1], level: 3).Paragraph(type.Description);
            if (type.Values.Length == 0)
            {
                page.Rows(type.Properties, areInputs: true);
                continue;
            }

            page.Line("| value | in state and configuration |").Line("|---|---|");
            foreach (var value in type.Values)
            {
                page.Line($"| `{value.Name}` | `{value.Value}` |");
            }

            page.Line();
        }

        return page;
    }

    private HashSet<string> Reachable(IEnumerable<PropertySchema> properties)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(properties.Select(property => property.Reference).OfType<string>());
        while (open.TryDequeue(out var token))
        {
            if (found.Add(token))
            {
                foreach (var reference in schema.Types[token].Properties.Select(property => property.Reference).OfType<string>())
                {
                    open.Enqueue(reference);
                }
            }
        }

        return found;
    }
}
