using OpenStack.Client.Errors;
using OpenStack.Client.Identity;

namespace OpenStack.Client.Tests.Identity;

public sealed class ServiceCatalogTests
{
    private static readonly ServiceCatalog Catalog = new(
    [
        new("network", "public", ["North", "north-1"], "http://n:9696"),
        new("network", "internal", ["North", "north-1"], "http://n-internal:9696"),
        new("network", "public", ["South", "south-1"], "http://s:9696"),
        new("volumev2", "public", ["North"], "http://n:8776/v2/p"),
        new("volumev3", "public", ["North"], "http://n:8776/v3/p"),
        new("nova", "public", ["North"], "http://n:8774/v2.1"),
    ]);

    [Theory]
    [InlineData("North")]
    [InlineData("north-1")]
    public void Find_RegionByNameOrId(string region) =>
        Assert.Equal("http://n:9696/", Catalog.Find(ServiceType.Network, region, "public").AbsoluteUri);

    [Fact]
    public void Find_ByInterface() =>
        Assert.Equal("n-internal", Catalog.Find(ServiceType.Network, "North", "internal").Host);

    [Fact]
    public void Find_ByAlias_TheBestComesFirst()
    {
        Assert.Equal("/v3/p", Catalog.Find(ServiceType.BlockStorage, null, "public").AbsolutePath);
        Assert.Equal(8774, Catalog.Find(ServiceType.Compute, null, "public").Port);
    }

    [Fact]
    public void Find_SeveralRegionsAndNoneChosen_NamesThem() => ExpectFailure(
        () => Catalog.Find(ServiceType.Network, null, "public"), "in several regions: North, South, north-1, south-1", "OS_REGION_NAME");

    [Fact]
    public void Find_OtherRegion_NamesWhatThereIs() => ExpectFailure(
        () => Catalog.Find(ServiceType.Network, "West", "public"), "with interface public in region West", "internal in North/north-1");

    [Fact]
    public void Find_NoSuchService_NamesWhatThereIs() => ExpectFailure(
        () => Catalog.Find(ServiceType.Image, null, "public"), "lists only network, nova, volumev2, volumev3", "under 'image'");

    [Fact]
    public void Find_NoCatalog_AsksForAProject() => ExpectFailure(
        () => new ServiceCatalog([]).Find(ServiceType.Image, null, "public"), "without a catalog", "tenantName");

    [Theory]
    [InlineData("network", "http://c:9696", "http://c:9696/v2.0/")]
    [InlineData("network", "http://c/networking/", "http://c/networking/v2.0/")]
    [InlineData("network", "http://c:9696/v2.0", "http://c:9696/v2.0/")]
    [InlineData("image", "http://c:9292", "http://c:9292/v2/")]
    [InlineData("image", "http://c/image/v1", "http://c/image/v2/")]
    [InlineData("compute", "http://c:8774/v2.1/p-1", "http://c:8774/v2.1/p-1/")]
    [InlineData("compute", "http://c:8774/v2/p-1", "http://c:8774/v2.1/p-1/")]
    [InlineData("compute", "http://c/compute", "http://c/compute/v2.1/")]
    [InlineData("identity", "http://c:5000", "http://c:5000/v3/")]
    [InlineData("identity", "http://c/identity/v2.0/", "http://c/identity/v3/")]
    [InlineData("identity", "http://c/identity/v3/", "http://c/identity/v3/")]
    [InlineData("placement", "http://c/placement", "http://c/placement/")]
    public void EndpointUrl_HasTheVersionAndASlash(string service, string given, string expected) =>
        Assert.Equal(expected, EndpointUrl.Of(new ServiceType(service, []), new Uri(given)).AbsoluteUri);

    [Theory]
    [InlineData("http://c:8774/v2.1/p-1/", "http://c:8774/v2.1/")]
    [InlineData("http://c/placement/", "http://c/placement/")]
    public void VersionRoot_IsWithoutTheProject(string endpoint, string expected) =>
        Assert.Equal(expected, EndpointUrl.VersionRoot(new Uri(endpoint)).AbsoluteUri);

    private static void ExpectFailure(Func<Uri> find, params string[] words)
    {
        var failure = Assert.Throws<OpenStackException>(find);
        Assert.All(words, word => Assert.Contains(word, failure.Message, StringComparison.Ordinal));
    }
}
