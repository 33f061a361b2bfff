using System.Text.Json;
using OpenStack.Client.Configuration;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Framework.Lifecycle;
using Pulumi.Sriov.Provider.Maintenance.Draining;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Rpc;

namespace Pulumi.Sriov.Provider.Tests.Framework.Schema;

public sealed class PackageSchemaTests
{
    [Fact]
    public void Schema_OfTheCatalog_IsTheOneCheckedIn()
    {
        var path = Path.Combine(RepositoryDirectory(), "provider", "schema.json");
        var schema = Generate(Catalog.Of);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, schema);
        }

        Assert.True(
            File.ReadAllText(path) == schema,
            "provider/schema.json is out of date: run the tests once with UPDATE_SNAPSHOTS=1 and review the change.");
    }

    [Fact]
    public void Schema_EveryReference_LeadsToAType()
    {
        using var schema = JsonDocument.Parse(Generate(Catalog.Of));
        var types = schema.RootElement.GetProperty("types").EnumerateObject().Select(type => "#/types/" + type.Name).ToHashSet();

        Assert.Contains("#/types/sriov:index:Connection", types);
        Assert.All(References(schema.RootElement), reference => Assert.Contains(reference, types));
    }

    [Fact]
    public void Schema_OfAResource_SaysWhatIsRequiredSecretAndReplacing()
    {
        using var schema = JsonDocument.Parse(Generate(run => new ProviderPackage(
            Catalog.Description,
            [ResourceType.Of(new WidgetHandler(SimulatedHost.Debian12().Boot()), run)], [FunctionType.Of(new EchoHandler(), run)])));
        var widget = schema.RootElement.GetProperty("resources").GetProperty(WidgetHandler.Type);

        Assert.Equal(["connection", "name", "size"], Strings(widget.GetProperty("requiredInputs")));
        Assert.Equal(["connection", "installedSize", "name", "serial", "size"], Strings(widget.GetProperty("required")));
        var inputs = widget.GetProperty("inputProperties");
        Assert.True(inputs.GetProperty("token").GetProperty("secret").GetBoolean());
        Assert.True(inputs.GetProperty("name").GetProperty("willReplaceOnChanges").GetBoolean());
        Assert.Equal("integer", inputs.GetProperty("size").GetProperty("type").GetString());
        Assert.Equal("string", inputs.GetProperty("labels").GetProperty("items").GetProperty("type").GetString());
        Assert.True(schema.RootElement.GetProperty("functions").TryGetProperty(EchoHandler.Type, out _));
    }

    private static string Generate(Func<ProviderRun, ProviderPackage> catalog)
    {
        var log = new SilentLog();
        using var cloud = new CloudLogin(new Surroundings(_ => null, []), TimeProvider.System, log);
        var run = new ProviderRun(_ => throw new InvalidOperationException("A schema needs no host."), cloud, log, TimeProvider.System);
        return catalog(run).Schema(ProviderVersion.Current);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

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
