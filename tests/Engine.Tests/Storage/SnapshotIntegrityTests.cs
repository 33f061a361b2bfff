using Pulumi.Engine;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Engine.Tests.Storage;

public class SnapshotIntegrityTests
{
    private static readonly ResourceState A = States.Resource("a");
    private static readonly ResourceState B = States.Resource("b");

    [Fact]
    public void Verify_SoundState_IsAccepted() => SnapshotIntegrity.Verify(States.Snapshot(
        States.Stack, A with { Delete = true }, A, B with { Dependencies = [A.Urn] }));

    [Fact]
    public void Verify_BrokenState_NamesTheResource()
    {
        Refused(A.Urn, A, States.Stack);
        Refused(A.Urn, States.Stack, A with { Dependencies = [B.Urn] }, B);
        Refused(A.Urn, States.Stack, A with { DeletedWith = B.Urn }, B);
        Refused(A.Urn, States.Stack, A with { PropertyDependencies = new Dictionary<string, IReadOnlyList<Urn>> { ["x"] = [B.Urn] } }, B);
        Refused(A.Urn, States.Stack, A, A);
        Refused(A.Urn, States.Stack, A with { Custom = false });
        Refused(A.Urn, States.Stack, A with { Type = "test:index:Other" });
        Refused(A.Urn, States.Stack, A with { Provider = ProviderReference.Parse($"{B.Urn}::1") });
    }

    private static void Refused(Urn urn, params ResourceState[] resources) =>
        Assert.Contains(
            $"snapshot integrity failure: {urn}",
            Assert.Throws<UserErrorException>(() => SnapshotIntegrity.Verify(States.Snapshot(resources))).Message,
            StringComparison.Ordinal);
}
