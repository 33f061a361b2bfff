using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Sdk.Tests.Schema;

/// <summary>The classes are what the provider's schema says, property by property, in both directions.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Resources => [.. ProviderSchema.Root.Members("resources").Select(resource => resource.Name)];

    public static TheoryData<string> Functions => [.. ProviderSchema.Root.Members("functions").Select(function => function.Name)];

    public static TheoryData<string> Enumerations =>
        [.. ProviderSchema.Root.Members("types").Select(type => type.Name).Where(ProviderSchema.IsEnum)];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Resource_HasTheInputsAndOutputsOfTheSchema(string token)
    {
        var spec = ProviderSchema.Root.GetProperty("resources").GetProperty(token);
        var resource = ProviderSchema.Class(token);

        Assert.Equal(token, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Type);
        AssertOutputs(spec, Members.ResourceOutputs(resource), []);
        await AssertInputsAsync(
            spec.GetProperty("inputProperties"), spec.Names("requiredInputs"), ProviderSchema.Class(token, "Args"), []);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_HasTheArgumentsAndTheResultOfTheSchema(string token)
    {
        var spec = ProviderSchema.Root.GetProperty("functions").GetProperty(token);
        var inputs = spec.GetProperty("inputs");

        AssertOutputs(spec.GetProperty("outputs"), Members.Fields(ProviderSchema.Class(token, "Result")), []);
        await AssertInputsAsync(
            inputs.GetProperty("properties"), inputs.Names("required"), ProviderSchema.Class(token, "InvokeArgs"), []);
        Assert.Equal(
            inputs.Members("properties").Select(property => (property.Name, inputs.Names("required").Contains(property.Name))).Order(),
            Members.Inputs(ProviderSchema.Class(token, "Args")).Values.Select(member => (member.Name, member.IsRequired)).Order());
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Enumeration_HasTheValuesOfTheSchema(string token)
    {
        var spec = ProviderSchema.Root.GetProperty("types").GetProperty(token).GetProperty("enum");
        var type = ProviderSchema.Class(token);
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
        var spec = ProviderSchema.Root.GetProperty("provider").GetProperty("inputProperties");
        var args = Members.Inputs(typeof(Pulumi.Sriov.ProviderArgs));

        Assert.Equal(spec.EnumerateObject().Select(property => property.Name).Order(), args.Keys.Order());
        foreach (var property in spec.EnumerateObject())
        {
            Assert.Equal(ProviderSchema.InputType(property.Value), args[property.Name].Type);
        }

        var provider = new Pulumi.Sriov.ProviderArgs { Connection = new Pulumi.Sriov.Inputs.ConnectionDefaultsArgs { User = "ops" } };
        Assert.True(await Output.IsSecretAsync(provider.Connection.ToOutput()));
    }

    [Fact]
    public void Package_HasNoResourceFunctionOrType_ThatTheSchemaLacks()
    {
        var root = ProviderSchema.Root;
        var known = root.Members("resources").SelectMany(r => new[] { ProviderSchema.Class(r.Name), ProviderSchema.Class(r.Name, "Args") })
            .Concat(root.Members("functions").SelectMany(f =>
                new[] { "", "Args", "InvokeArgs", "Result" }.Select(suffix => ProviderSchema.Class(f.Name, suffix))))
            .Concat(root.Members("types").SelectMany(t => NestedClasses(t.Name)))
            .ToHashSet();

        var written = ProviderSchema.Package.GetExportedTypes().Where(type => type.Namespace != "Pulumi.Sriov" || type.IsValueType);

        Assert.DoesNotContain(written, type => !known.Contains(type));
    }

    private static IEnumerable<Type> NestedClasses(string token)
    {
        foreach (var isInput in new[] { true, false })
        {
            Type? type = null;
            try
            {
                type = ProviderSchema.NestedClass(token, isInput);
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

    private static void AssertOutputs(JsonElement spec, Dictionary<string, Member> members, HashSet<string> seen)
    {
        var required = spec.Names("required");
        Assert.Equal(spec.Members("properties").Select(property => property.Name).Order(), members.Keys.Order());
        foreach (var property in spec.Members("properties"))
        {
            var member = members[property.Name];
            var isRequired = required.Contains(property.Name);
            var expected = ProviderSchema.OutputType(property.Value, isRequired);
            Assert.True(expected == member.Type, $"{property.Name} is {member.Type}, the schema says {expected}");
            if (!expected.IsValueType)
            {
                Assert.True(isRequired != member.IsNullable, $"{property.Name}: wrong nullability");
            }

            foreach (var token in References(property.Value).Where(token => !ProviderSchema.IsEnum(token) && seen.Add(token)))
            {
                var nested = ProviderSchema.Root.GetProperty("types").GetProperty(token);
                AssertOutputs(nested, Members.Fields(ProviderSchema.NestedClass(token, isInput: false)), seen);
            }
        }
    }

    private static async Task AssertInputsAsync(
        JsonElement properties, ImmutableHashSet<string> required, Type args, HashSet<string> seen)
    {
        var members = Members.Inputs(args);
        Assert.Equal(properties.EnumerateObject().Select(property => property.Name).Order(), members.Keys.Order());
        foreach (var property in properties.EnumerateObject())
        {
            var member = members[property.Name];
            var expected = ProviderSchema.InputType(property.Value);
            Assert.True(expected == member.Type, $"{args}.{property.Name} is {member.Type}, the schema says {expected}");
            Assert.True(required.Contains(property.Name) == member.IsRequired, $"{args}.{property.Name}: required or not");
            if (expected == typeof(Input<string>))
            {
                Assert.Equal(property.Value.TryGetProperty("secret", out _), await BecomesSecretAsync(args, member.Property!));
            }

            foreach (var token in References(property.Value).Where(token => !ProviderSchema.IsEnum(token) && seen.Add(token)))
            {
                var nested = ProviderSchema.Root.GetProperty("types").GetProperty(token);
                await AssertInputsAsync(
                    nested.GetProperty("properties"),
                    nested.Names("required"),
                    ProviderSchema.NestedClass(token, isInput: true),
                    seen);
            }
        }
    }

    private static async Task<bool> BecomesSecretAsync(Type args, PropertyInfo property)
    {
        var instance = Activator.CreateInstance(args)!;
        property.SetValue(instance, (Input<string>)"text");
        return await Output.IsSecretAsync(((Input<string>)property.GetValue(instance)!).ToOutput());
    }

    private static IEnumerable<string> References(JsonElement spec)
    {
        if (spec.TryGetProperty("$ref", out var reference))
        {
            yield return reference.GetString()!["#/types/".Length..];
        }

        foreach (var part in new[] { "items", "additionalProperties" })
        {
            if (spec.TryGetProperty(part, out var inner))
            {
                foreach (var token in References(inner))
                {
                    yield return token;
                }
            }
        }
    }
}
