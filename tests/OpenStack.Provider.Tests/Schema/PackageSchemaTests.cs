using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Tests.Schema;

public sealed class PackageSchemaTests
{
    [Fact]
    public void Schema_OfTheCatalog_IsTheOneCheckedIn()
    {
        var path = Path.Combine(RepositoryDirectory(), "standalone", "OpenStack.Provider", "schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, Generate());
        }

        Assert.True(
            File.ReadAllText(path) == Generate(),
            "standalone/OpenStack.Provider/schema.json is out of date: run the tests once with UPDATE_SNAPSHOTS=1 and review the change.");
    }

    private static string Generate() => Catalog.Of(new CloudSession(new SilentLog())).Schema(ProviderVersion.Current);

    private static string RepositoryDirectory()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "PulumiSriov.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return directory.FullName;
    }

    private sealed class SilentLog : IUserLog
    {
        public void Debug(string urn, string message)
        {
        }

        public void Info(string urn, string message)
        {
        }

        public void Warning(string urn, string message)
        {
        }

        public void Status(string urn, string message)
        {
        }

        public void Conceal(string secret)
        {
        }
    }
}
