using FsCheck.Xunit;
using Pulumi.Protocol.Properties;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Tests.Properties;

[Properties(Arbitrary = [typeof(PropertyArbitraries)])]
public sealed class PropertyValueExtensionsTests
{
    [Property]
    public bool StripSecrets_Anything_LeavesNoSecretAndKeepsUnknowns(PropertyValue value)
    {
        var stripped = value.StripSecrets();
        return !stripped.ContainsSecrets() && stripped.ContainsUnknowns() == value.ContainsUnknowns();
    }

    [Fact]
    public void Unwrap_NestedWrappers_IsTheValueInside()
    {
        Assert.Equal("x", new SecretValue(new OutputValue(new SecretValue("x"), true, DependencySet.Empty)).Unwrap());
        Assert.Equal(Unknown, new SecretValue(new OutputValue(null, false, DependencySet.Empty)).Unwrap());
    }

    [Fact]
    public void Contains_DeepInside_IsFound()
    {
        PropertyValue Deep(PropertyValue value) => new ListValue([new MapValue(PropertyMap.Of(("a", new ArchiveValue(PropertyMap.Of(("m", value))))))]);

        Assert.True(Deep(new SecretValue("x")).ContainsSecrets());
        Assert.True(Deep(new OutputValue("x", true, DependencySet.Empty)).ContainsSecrets());
        Assert.False(Deep("x").ContainsSecrets());
        Assert.True(Deep(Unknown).ContainsUnknowns());
        Assert.True(Deep(new SecretValue(Unknown)).ContainsUnknowns());
        Assert.True(Deep(new ResourceReferenceValue("urn", "")).ContainsUnknowns());
        Assert.False(Deep(new ResourceReferenceValue("urn")).ContainsUnknowns());
    }
}
