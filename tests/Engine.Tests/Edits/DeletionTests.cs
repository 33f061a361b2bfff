using Engine.Tests.Storage;
using Pulumi.Engine;
using Pulumi.Engine.Edits;
using Pulumi.Engine.Model;

namespace Engine.Tests.Edits;

public class DeletionTests
{
    private static readonly ResourceState Parent = States.Resource("parent") with { Custom = false, Id = null };
    private static readonly ResourceState Child = States.Resource("child") with { Parent = Parent.Urn };
    private static readonly ResourceState Grandchild = States.Resource("grandchild") with { Parent = Child.Urn };

    [Fact]
    public void Delete_Parent_NeedsItsChildrenToGoToo()
    {
        var snapshot = States.Snapshot(States.Stack, Parent, Child, Grandchild);

        Assert.Contains("grandchild", Assert.Throws<UserErrorException>(() => Names(snapshot, Parent, withDependents: false)).Message, StringComparison.Ordinal);
        Assert.Equal(["site-dev"], Names(snapshot, Parent, withDependents: true));
    }

    [Fact]
    public void Delete_ProviderOfWhichThereAreTwo_OnlyTheUsersOfItsIdNeedIt()
    {
        var provider = States.Resource("provider") with { Type = "pulumi:providers:test", Urn = Urn.Create("dev", "site", null, "pulumi:providers:test", "provider") };
        var (current, old) = (provider with { Id = "new" }, provider with { Id = "old", Delete = true });
        var user = States.Resource("user") with { Provider = new ProviderReference(provider.Urn, "new") };
        var oldUser = States.Resource("oldUser") with { Provider = new ProviderReference(provider.Urn, "old"), Delete = true };
        var snapshot = States.Snapshot(States.Stack, current, user, old, oldUser);

        Assert.Equal(["site-dev", "provider", "user"], Names(snapshot, old, withDependents: true));
        Assert.Equal(["site-dev", "provider", "oldUser"], Names(snapshot, current, withDependents: true));
    }

    [Fact]
    public void Delete_ProtectedDependent_IsNotTakenWithoutForce() => Assert.Throws<UserErrorException>(
        () => Names(States.Snapshot(States.Stack, Parent, Child with { Protect = true }), Parent, withDependents: true));

    private static IEnumerable<string> Names(Snapshot snapshot, ResourceState condemned, bool withDependents) =>
        Deletion.Delete(snapshot, [condemned], force: false, withDependents).Resources.Select(resource => resource.Urn.Name);
}
