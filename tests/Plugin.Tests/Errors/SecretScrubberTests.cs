using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Tests.Errors;

public sealed class SecretScrubberTests
{
    private readonly SecretScrubber _scrubber = new();

    [Fact]
    public void Scrub_KnownSecretsAtAnyDepth_AreTakenOut()
    {
        _scrubber.Learn(PropertyMap.Of(
            ("plain", "host-1"),
            ("a", new PropertyValue.SecretValue("swordfish")),
            ("b", new PropertyValue.MapValue(PropertyMap.Of(
                ("c", new PropertyValue.SecretValue(new PropertyValue.ListValue(["hunter2", "swordfish-longer"]))))))));

        Assert.Equal("host-1: [secret], [secret], [secret]", _scrubber.Scrub("host-1: swordfish, hunter2, swordfish-longer"));
    }

    [Fact]
    public void Scrub_OneLineOfAKey_IsTakenOutButNotItsArmour()
    {
        _scrubber.Learn(PropertyMap.Of(("key", new PropertyValue.SecretValue("-----BEGIN KEY-----\nAAAABBBB\nCCCCDDDD\n-----END KEY-----\n"))));

        Assert.Equal("bad line [secret] after -----BEGIN KEY-----", _scrubber.Scrub("bad line CCCCDDDD after -----BEGIN KEY-----"));
    }

    [Fact]
    public void Scrub_ObjectSecretAsAWhole_HidesOnlyTheSecretsInIt()
    {
        _scrubber.Learn(PropertyMap.Of(("connection", new PropertyValue.SecretValue(new PropertyValue.MapValue(PropertyMap.Of(
            ("host", "compute-1"), ("password", new PropertyValue.SecretValue("swordfish"))))))));

        Assert.Equal("compute-1 said [secret]", _scrubber.Scrub("compute-1 said swordfish"));
    }
}
