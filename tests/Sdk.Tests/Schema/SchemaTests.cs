using System.Reflection;
using Pulumi;
using Pulumi.Sriov;

namespace Sdk.Tests.Schema;

/// <summary>The classes are what the provider's schema says, property by property, in both directions.</summary>
public sealed class SchemaTests
{
    private static readonly PackageSchema Sriov = new("provider/schema.json", typeof(SriovComputeHost).Assembly);

    public static TheoryData<string> Resources => [.. Sriov.Root.Members("resources").Select(resource => resource.Name)];

    public static TheoryData<string> Functions => [.. Sriov.Root.Members("functions").Select(function => function.Name)];

    public static TheoryData<string> Enumerations =>
        [.. Sriov.Root.Members("types").Select(type => type.Name).Where(Sriov.IsEnum)];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Resource_HasTheInputsAndOutputsOfTheSchema(string token)
    {
        var spec = Sriov.Resource(token);
        var resource = Sriov.Class(token);

        Assert.Equal(token, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Type);
        var comparison = new SchemaComparison(Sriov);
        comparison.AssertOutputs(spec, Members.ResourceOutputs(resource));
        await comparison.AssertInputsAsync(
            spec.GetProperty("inputProperties"), spec.Names("requiredInputs"), Sriov.Class(token, "Args"));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_HasTheArgumentsAndTheResultOfTheSchema(string token)
    {
        var spec = Sriov.Function(token);
        var inputs = spec.GetProperty("inputs");

        var comparison = new SchemaComparison(Sriov);
        comparison.AssertOutputs(spec.GetProperty("outputs"), Members.Fields(Sriov.Class(token, "Result")));
        await comparison.AssertInputsAsync(
            inputs.GetProperty("properties"), inputs.Names("required"), Sriov.Class(token, "InvokeArgs"));
        Assert.Equal(
            inputs.Members("properties").Select(property => (property.Name, inputs.Names("required").Contains(property.Name))).Order(),
            Members.Inputs(Sriov.Class(token, "Args")).Values.Select(member => (member.Name, member.IsRequired)).Order());
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Enumeration_HasTheValuesOfTheSchema(string token)
    {
        var spec = Sriov.Type(token).GetProperty("enum");
        var type = Sriov.Class(token);
        var expected = spec.EnumerateArray()
            .Select(value => (value.GetProperty("name").GetString()!, value.GetProperty("value").GetString()!));

        Assert.True(type.IsDefined(typeof(EnumTypeAttribute)));
        Assert.Equal(
            expected.Order(),
            type.GetProperties(BindingFlags.Static | BindingFlags.Public)
                .Select(property => (property.Name, property.GetValue(null)!.ToString()!)).Order());
    }

    [Fact]
    public async Task Provider_HasTheConfigurationOfTheSchema_AsOneSecretJson()
    {
        var spec = Sriov.Root.GetProperty("provider").GetProperty("inputProperties");
        var args = Members.Inputs(typeof(Pulumi.Sriov.ProviderArgs));

        Assert.Equal(spec.EnumerateObject().Select(property => property.Name).Order(), args.Keys.Order());
        foreach (var property in spec.EnumerateObject())
        {
            Assert.Equal(Sriov.InputType(property.Value), args[property.Name].Type);
        }

        var provider = new Pulumi.Sriov.ProviderArgs { Connection = new Pulumi.Sriov.Inputs.ConnectionDefaultsArgs { User = "ops" } };
        Assert.True(await Output.IsSecretAsync(provider.Connection.ToOutput()));
    }

    [Fact]
    public void Package_HasNoResourceFunctionOrType_ThatTheSchemaLacks()
    {
        var root = Sriov.Root;
        var known = root.Members("resources").SelectMany(r => new[] { Sriov.Class(r.Name), Sriov.Class(r.Name, "Args") })
            .Concat(root.Members("functions").SelectMany(f =>
                new[] { "", "Args", "InvokeArgs", "Result" }.Select(suffix => Sriov.Class(f.Name, suffix))))
            .Concat(root.Members("types").SelectMany(t => NestedClasses(t.Name)))
            .ToHashSet();

        var written = Sriov.Package.GetExportedTypes().Where(type => type.Namespace != "Pulumi.Sriov" || type.IsDefined(typeof(EnumTypeAttribute)));

        Assert.DoesNotContain(written, type => !known.Contains(type));
    }

    private static IEnumerable<Type> NestedClasses(string token)
    {
        foreach (var isInput in new[] { true, false })
        {
            Type? type = null;
            try
            {
                type = Sriov.NestedClass(token, isInput);
            }
            catch (InvalidOperationException)
            {
                // Not every type is used in both directions; those that are used were looked up from their users.
            }

            if (type is not null)
            {
                yield return type;
            }
        }
    }
}
