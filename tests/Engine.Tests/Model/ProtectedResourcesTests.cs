using Pulumi.Engine.Model;

namespace Pulumi.Engine.Tests.Model;

public sealed class ProtectedResourcesTests
{
    [Fact]
    public void Find_ProtectedResource_KeepsParentsDependenciesAndProvidersButNoChildren()
    {
        var provider = Resource("provider") with { Type = "pulumi:providers:test" };
        var parent = Resource("parent");
        var needed = Resource("needed") with { Provider = new ProviderReference(provider.Urn, "id") };
        var guarded = Resource("guarded") with { Protect = true, Parent = parent.Urn, Dependencies = [needed.Urn] };
        var child = Resource("child") with { Parent = guarded.Urn };
        var sibling = Resource("sibling") with { Parent = parent.Urn };
        var snapshot = Snapshot.Empty with { Resources = [provider, parent, needed, guarded, child, sibling] };

        Assert.Equal(new[] { provider.Urn, parent.Urn, needed.Urn, guarded.Urn }.Order(), ProtectedResources.Find(snapshot).Order());
    }

    private static ResourceState Resource(string name) => new()
    {
        Urn = Urn.Create("stack", "project", null, "test:index:Thing", name),
        Type = "test:index:Thing",
    };
}
