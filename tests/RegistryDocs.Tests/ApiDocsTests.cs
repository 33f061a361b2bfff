namespace RegistryDocs.Tests;

public sealed class ApiDocsTests
{
    [Fact]
    public void Pages_OfSchemaSdkAndExamples_AreThoseCheckedIn()
    {
        var directory = Repository.File("docs", "registry", "api-docs");
        var pages = ApiDocs.Generate(Repository.Directory);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Write(directory, pages);
        }

        var checkedIn = Directory.GetFiles(directory, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(directory, path));
        Assert.Equal(pages.Keys, checkedIn.Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.True(
            File.ReadAllText(Path.Combine(directory, page.Key)) == page.Value,
            $"docs/registry/api-docs/{page.Key} is out of date: run the tests once with UPDATE_SNAPSHOTS=1 and review the change."));
    }

    [Fact]
    public void Page_LinksToTypes_LeadToSectionsOfTheSamePage()
    {
        var pages = ApiDocs.Generate(Repository.Directory);

        Assert.All(pages.Values, page =>
        {
            var sections = page.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal))
                .Select(line => line[4..].ToLowerInvariant()).ToArray();
            Assert.Equal(sections.Distinct(), sections);
            Assert.All(page.Split("](#").Skip(1).Select(rest => rest.Split(')')[0]), link => Assert.Contains(link, sections));
        });
    }

    [Fact]
    public void Index_LinksToEveryPage()
    {
        var pages = ApiDocs.Generate(Repository.Directory);

        var linked = pages["_index.md"].Split("](").Skip(1).Select(rest => rest.Split(')')[0]);

        Assert.Equal(pages.Keys.Where(page => page != "_index.md"), linked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FrontPage_Example_IsOneThatIsCompiled()
    {
        var program = Example.Read(Repository.File("docs", "registry", "examples", "SriovComputeHost.cs"));

        Assert.Contains(program, File.ReadAllText(Repository.File("docs", "registry", "_index.md")), StringComparison.Ordinal);
    }

    private static void Write(string directory, SortedDictionary<string, string> pages)
    {
        Directory.Delete(directory, recursive: true);
        foreach (var (file, text) in pages)
        {
            var path = Path.Combine(directory, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
