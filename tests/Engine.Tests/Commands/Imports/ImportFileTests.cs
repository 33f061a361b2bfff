using Pulumi.Engine;
using Pulumi.Engine.Commands.Imports;
using Pulumi.Engine.Model;

namespace Engine.Tests.Commands.Imports;

public sealed class ImportFileTests : IDisposable
{
    private const string Type = "test:index:Thing";

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Resolve_StockFile_FindsParentsInTheTableAndAmongTheResources()
    {
        var imports = Resolve("""
            {"nameTable": {"site": "urn:pulumi:dev::site::my:component:Site::main"},
             "resources": [
              {"type": "test:index:Thing", "name": "port", "id": "p", "parent": "network", "logicalName": "port-1"},
              {"type": "test:index:Thing", "name": "network", "id": "n", "parent": "site", "version": "1.2.3", "properties": ["size"]}]}
            """);

        Assert.Equal(["network", "port-1"], imports.Select(import => import.Name));
        Assert.Equal("urn:pulumi:dev::site::my:component:Site$test:index:Thing$test:index:Thing::port-1", imports[1].UrnIn("dev", "site").Value);
        Assert.Equal("1.2.3", imports[0].Version);
        Assert.Equal(["size"], imports[0].Properties);
    }

    [Theory]
    [InlineData("it has no ID", """{"type": "a:b:C", "name": "x"}""")]
    [InlineData("it has no type", """{"name": "x", "id": "1"}""")]
    [InlineData("it has no name", """{"type": "a:b:C", "id": "1"}""")]
    [InlineData("not of the form package:module:type", """{"type": "C", "name": "x", "id": "1"}""")]
    [InlineData("but is marked as a component", """{"type": "a:b:C", "name": "x", "id": "1", "component": true}""")]
    [InlineData("the parent 'y' has no entry", """{"type": "a:b:C", "name": "x", "id": "1", "parent": "y"}""")]
    [InlineData("the provider 'y' has no entry", """{"type": "a:b:C", "name": "x", "id": "1", "provider": "y"}""")]
    [InlineData("'outputs' is not supported", """{"type": "a:b:C", "name": "x", "id": "1", "outputs": {}}""")]
    [InlineData("ambiguous URN", """{"type": "a:b:C", "name": "x", "id": "1"}, {"type": "a:b:C", "name": "x", "id": "2"}""")]
    public void Resolve_WrongEntry_SaysWhatIsWrongWithWhich(string message, string entries) => Assert.Contains(
        message, Assert.Throws<UserErrorException>(() => Resolve($$"""{"resources": [{{entries}}]}""")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("urn:pulumi:dev::site::my:component:Site::main", "parent")]
    [InlineData("site=urn:pulumi:dev::site::my:component:Site::main", "site")]
    public void Of_Parent_IsAUrnWithOrWithoutAName(string text, string name)
    {
        var file = ImportFile.Of(new ImportEntry(Type, "x", "1"), text, null);

        Assert.Equal(name, Assert.Single(file.Names).Key);
        Assert.Equal("main", Assert.Single(ImportResolution.Resolve(file, "dev", "site", protect: true)).Parent!.Value.Name);
    }

    private IReadOnlyList<ResourceImport> Resolve(string json)
    {
        File.WriteAllText(_path, json);
        return ImportResolution.Resolve(ImportFile.Load(_path), "dev", "site", protect: true);
    }
}
