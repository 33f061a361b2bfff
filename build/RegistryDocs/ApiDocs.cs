using Pulumi.Sriov;

namespace RegistryDocs;

/// <summary>All pages of docs/registry/api-docs, by their path in it.</summary>
internal static class ApiDocs
{
    /// <param name="repository">The root of the repository.</param>
    public static SortedDictionary<string, string> Generate(string repository)
    {
        var schema = SchemaReader.Read(Path.Combine(repository, "provider", "schema.json"));
        var sdk = typeof(SriovComputeHost).Assembly;
        var documentation = Documentation.Read(Path.ChangeExtension(sdk.Location, ".xml"));
        var pages = new SchemaPages(schema, documentation, ReadExample);
        var componentPages = new ComponentPages(documentation, ReadExample);
        var components = sdk.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Pulumi.ComponentResource)))
            .OrderBy(type => type.Name, StringComparer.Ordinal).ToArray();

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["provider.md"] = pages.Provider().ToString(),
            ["_index.md"] = Index(schema, components).ToString(),
        };
        foreach (var token in schema.Resources.Keys)
        {
            files[FileOf(token)] = pages.Resource(token).ToString();
        }

        foreach (var token in schema.Functions.Keys)
        {
            files[FileOf(token)] = pages.Function(token).ToString();
        }

        foreach (var component in components)
        {
            files[FileOf(component)] = componentPages.Component(component).ToString();
        }

        return files;

        string ReadExample(string name) => Example.Read(Path.Combine(repository, "docs", "registry", "examples", $"{name}.cs"));
    }

    private static Page Index(PackageSchema schema, Type[] components)
    {
        var page = new Page("SR-IOV API", "Resources, components and functions of the SR-IOV package");
        Section("Components", components.Select(component => (component.Name, FileOf(component))));
        Section("Resources", schema.Resources.Keys.Select(token => (token, FileOf(token))));
        Section("Functions", schema.Functions.Keys.Select(token => (token, FileOf(token))));
        Section("Provider", [("sriov.Provider", "provider.md")]);
        return page;

        void Section(string heading, IEnumerable<(string Name, string File)> links)
        {
            page.Heading(heading);
            foreach (var (name, file) in links)
            {
                page.Line($"- [{name}]({file})");
            }

            page.Line();
        }
    }

    private static string FileOf(string token) => $"{token.Split(':')[1]}/{token.Split(':')[2].ToLowerInvariant()}.md";

    private static string FileOf(Type component) => $"{component.Name.ToLowerInvariant()}.md";
}
