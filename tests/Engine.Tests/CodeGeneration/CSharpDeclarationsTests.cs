using Engine.Tests.Storage;
using Pulumi.Engine.CodeGeneration;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.CodeGeneration;

public class CSharpDeclarationsTests
{
    private const string Schema = """
        {"name": "lab", "language": {"csharp": {"namespaces": {"lab": "LabKit", "host": "Host"}}},
         "types": {
          "lab:index:Connection": {"type": "object", "properties": {"host": {"type": "string"}, "password": {"type": "string"}}},
          "lab:host:Policy": {"type": "string", "enum": [{"name": "WhenRequired", "value": "whenRequired"}]}},
         "resources": {"lab:host/iommu:Iommu": {"inputProperties": {
          "connection": {"$ref": "#/types/lab:index:Connection"},
          "policy": {"$ref": "#/types/lab:host:Policy"},
          "names": {"type": "array", "items": {"type": "string"}},
          "tags": {"type": "object", "additionalProperties": {"type": "string"}},
          "mtu": {"type": "integer"}}}}}
        """;

    [Fact]
    public void Write_AResourceNamedConfig_LeavesThatVariableToTheSecrets() =>
        Assert.StartsWith("var config2 = new Pulumi.LabKit.Host.Iommu(\"config\"", Write(Resource("config", PropertyMap.Empty)), StringComparison.Ordinal);

    [Fact]
    public void Write_AllKindsOfValues_IsCodeThatReadsSecretsFromTheConfiguration()
    {
        var resource = Resource("compute-1", PropertyMap.Of(
            ("connection", new PropertyValue.MapValue(PropertyMap.Of(("host", "10.0.0.1"), ("password", new PropertyValue.SecretValue("hush"))))),
            ("mtu", 9000.0),
            ("names", new PropertyValue.ListValue(["a\"b", "c"])),
            ("policy", "whenRequired"),
            ("tags", new PropertyValue.MapValue(PropertyMap.Of(("k", "v")))),
            ("__defaults", "x"))) with
        {
            Protect = true,
        };

        Assert.Equal(
            """
            var config = new Config();

            var compute1 = new Pulumi.LabKit.Host.Iommu("compute-1", new Pulumi.LabKit.Host.IommuArgs
            {
                Connection = new Pulumi.LabKit.Inputs.ConnectionArgs
                {
                    Host = "10.0.0.1",
                    Password = config.RequireSecret("compute1ConnectionPassword"),
                },
                Mtu = 9000,
                Names =
                {
                    "a\"b",
                    "c",
                },
                Policy = Pulumi.LabKit.Host.Policy.WhenRequired,
                Tags =
                {
                    ["k"] = "v",
                },
            }, new CustomResourceOptions
            {
                Protect = true,
            });

            """,
            Write(resource));
    }

    [Fact]
    public void Write_NamesThatAreNoIdentifiers_BecomeSuchAndStayApart()
    {
        var code = Write(Resource("a-b", PropertyMap.Empty), Resource("aB", PropertyMap.Empty), Resource("1st", PropertyMap.Empty), Resource("class", PropertyMap.Empty));

        Assert.Equal(["aB", "aB2", "_1st", "@class"], code.Split('\n').Where(line => line.StartsWith("var", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public void Write_PackageWithoutSchema_SaysSo()
    {
        var code = new CSharpDeclarations(new Dictionary<string, PackageSchema>(), new Dictionary<Urn, string>()).Write([Resource("x", PropertyMap.Empty)]);

        Assert.StartsWith("// urn:pulumi:dev::site::lab:host/iommu:Iommu::x: the plugin of lab has no schema", code, StringComparison.Ordinal);
    }

    private static string Write(params ResourceState[] resources) =>
        new CSharpDeclarations(new Dictionary<string, PackageSchema> { ["lab"] = PackageSchema.Parse(Schema) }, new Dictionary<Urn, string>()).Write(resources);

    private static ResourceState Resource(string name, PropertyMap inputs) => States.Resource(name) with
    {
        Urn = Urn.Create("dev", "site", States.StackUrn, "lab:host/iommu:Iommu", name),
        Type = "lab:host/iommu:Iommu",
        Inputs = inputs,
    };
}
