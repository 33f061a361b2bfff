using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Sdk.Tests.Schema;

/// <summary>Compares classes with what a schema says, property by property and in both directions.</summary>
/// <param name="schema">The schema, and where its classes are.</param>
internal sealed class SchemaComparison(PackageSchema schema)
{
    private readonly HashSet<(string Token, bool IsInput)> _seen = [];

    public void AssertOutputs(JsonElement spec, Dictionary<string, Member> members)
    {
        var required = spec.Names("required");
        Assert.Equal(spec.Members("properties").Select(property => property.Name).Order(), members.Keys.Order());
        foreach (var property in spec.Members("properties"))
        {
            var member = members[property.Name];
            var isRequired = required.Contains(property.Name);
            var expected = schema.OutputType(property.Value, isRequired);
            Assert.True(expected == member.Type, $"{property.Name} is {member.Type}, the schema says {expected}");
            if (!expected.IsValueType)
            {
                Assert.True(isRequired != member.IsNullable, $"{property.Name}: wrong nullability");
            }

            foreach (var token in NewReferences(property.Value, isInput: false))
            {
                AssertOutputs(schema.Type(token), Schema.Members.Fields(schema.NestedClass(token, isInput: false)));
            }
        }
    }

    public async Task AssertInputsAsync(JsonElement properties, ImmutableHashSet<string> required, Type args)
    {
        var members = Schema.Members.Inputs(args);
        Assert.Equal(properties.EnumerateObject().Select(property => property.Name).Order(), members.Keys.Order());
        foreach (var property in properties.EnumerateObject())
        {
            var member = members[property.Name];
            var expected = schema.InputType(property.Value);
            Assert.True(expected == member.Type, $"{args}.{property.Name} is {member.Type}, the schema says {expected}");
            Assert.True(required.Contains(property.Name) == member.IsRequired, $"{args}.{property.Name}: required or not");
            if (expected == typeof(Input<string>))
            {
                Assert.Equal(property.Value.TryGetProperty("secret", out _), await BecomesSecretAsync(args, member.Property!));
            }

            foreach (var token in NewReferences(property.Value, isInput: true))
            {
                var nested = schema.Type(token);
                await AssertInputsAsync(
                    nested.GetProperty("properties"), nested.Names("required"), schema.NestedClass(token, isInput: true));
            }
        }
    }

    private IEnumerable<string> NewReferences(JsonElement spec, bool isInput) =>
        spec.References().Where(token => !schema.IsEnum(token) && _seen.Add((token, isInput)));

    private static async Task<bool> BecomesSecretAsync(Type args, PropertyInfo property)
    {
        var instance = Activator.CreateInstance(args)!;
        property.SetValue(instance, (Input<string>)"text");
        return await Output.IsSecretAsync(((Input<string>)property.GetValue(instance)!).ToOutput());
    }
}
