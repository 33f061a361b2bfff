using Pulumi.Engine.Model;

namespace Pulumi.Engine.Tests.Model;

public sealed class UrnTests
{
    [Fact]
    public void Parse_NameWithSeparators_KeepsThemInTheName()
    {
        var urn = Urn.Parse("urn:pulumi:dev::site::my:index:Site$sriov:host:Iommu::host::0000:01:00.0");

        Assert.Equal("dev", urn.Stack);
        Assert.Equal("site", urn.Project);
        Assert.Equal("my:index:Site$sriov:host:Iommu", urn.QualifiedType);
        Assert.Equal("sriov:host:Iommu", urn.Type);
        Assert.Equal("host::0000:01:00.0", urn.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:pulumi:dev::site::type")]
    [InlineData("dev::site::type::name")]
    public void Parse_NotAUrn_IsRefused(string text) => Assert.Throws<FormatException>(() => Urn.Parse(text));

    [Fact]
    public void Create_BelowTheStack_IsNotQualifiedByIt()
    {
        var stack = Urn.Create("dev", "site", null, Urn.StackType, "site-dev");
        var component = Urn.Create("dev", "site", stack, "my:index:Site", "s");
        var child = Urn.Create("dev", "site", component, "sriov:host:Iommu", "i");

        Assert.Equal("my:index:Site", component.QualifiedType);
        Assert.Equal("my:index:Site$sriov:host:Iommu", child.QualifiedType);
    }

    [Fact]
    public void ProviderReference_RoundTrips()
    {
        const string text = "urn:pulumi:dev::site::pulumi:providers:sriov::default_1_2_3::2b7c1f5e-0000-4000-8000-000000000000";

        var reference = ProviderReference.Parse(text);

        Assert.Equal("default_1_2_3", reference.Urn.Name);
        Assert.Equal("2b7c1f5e-0000-4000-8000-000000000000", reference.Id);
        Assert.Equal(text, reference.ToString());
    }
}
