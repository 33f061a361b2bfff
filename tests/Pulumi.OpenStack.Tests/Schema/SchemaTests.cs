using System.Reflection;
using Sdk.Tests.Schema;

namespace Pulumi.OpenStack.Tests.Schema;

/// <summary>
/// The classes, which are the official package's, are what the plugin's schema says: so the plugin speaks as the official one
/// does, property by property, and takes every property that the classes have.
/// </summary>
public sealed class SchemaTests
{
    private static readonly PackageSchema OpenStack = new("standalone/OpenStack.Provider/schema.json", typeof(Provider).Assembly);

    public static TheoryData<string> Resources => [.. OpenStack.Root.Members("resources").Select(resource => resource.Name)];

    public static TheoryData<string> Functions => [.. OpenStack.Root.Members("functions").Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Resource_HasTheInputsAndOutputsOfTheSchema(string token)
    {
        var spec = OpenStack.Resource(token);
        var resource = OpenStack.Class(token);
        var comparison = new SchemaComparison(OpenStack);

        Assert.Equal(token, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Type);
        comparison.AssertOutputs(spec, Members.ResourceOutputs(resource));
        await comparison.AssertInputsAsync(
            spec.GetProperty("inputProperties"), spec.Names("requiredInputs"), OpenStack.Class(token, "Args"));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void State_MayNameEveryOutput(string token)
    {
        var state = Members.Inputs(OpenStack.Class(token, "State"));

        Assert.Equal(OpenStack.Resource(token).Members("properties").Select(property => property.Name).Order(), state.Keys.Order());
        Assert.DoesNotContain(state.Values, member => member.IsRequired);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_HasTheArgumentsAndTheResultOfTheSchema(string token)
    {
        var spec = OpenStack.Function(token);
        var inputs = spec.GetProperty("inputs");
        var comparison = new SchemaComparison(OpenStack);

        comparison.AssertOutputs(spec.GetProperty("outputs"), Members.Fields(OpenStack.Class(token, "Result")));
        await comparison.AssertInputsAsync(
            inputs.GetProperty("properties"), inputs.Names("required"), OpenStack.Class(token, "InvokeArgs"));
        Assert.Equal(
            inputs.Members("properties").Select(property => property.Name).Order(),
            Members.Inputs(OpenStack.Class(token, "Args")).Keys.Order());
    }

    [Fact]
    public async Task Provider_HasTheConfigurationOfTheSchema()
    {
        var spec = OpenStack.Root.GetProperty("provider");

        await new SchemaComparison(OpenStack).AssertInputsAsync(spec.GetProperty("inputProperties"), [], typeof(ProviderArgs));
    }

    [Fact]
    public void Package_HasNoResourceOrFunction_ThatTheSchemaLacks()
    {
        var known = OpenStack.Root.Members("resources").Select(resource => OpenStack.Class(resource.Name))
            .Concat(OpenStack.Root.Members("functions").Select(function => OpenStack.Class(function.Name)))
            .Append(typeof(Provider));

        var written = OpenStack.Package.GetExportedTypes().Where(type =>
            typeof(CustomResource).IsAssignableFrom(type) || (type.IsAbstract && type.IsSealed));

        Assert.Equal(known.Select(type => type.FullName).Order(), written.Select(type => type.FullName).Order());
    }
}
