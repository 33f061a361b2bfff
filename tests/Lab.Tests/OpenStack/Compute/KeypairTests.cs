using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Compute;

/// <summary>Key pairs of a real nova.</summary>
public sealed class KeypairTests(SriovCloud site) : OpenStackTests(site, "user")
{
    [Fact]
    public async Task Keypair_ThatIsMade_FitsItsPrivateKey()
    {
        var inputs = PropertyMap.Of(("name", Unique("key")));
        var keypair = Resource(Types.Keypair);
        await keypair.UpAsync(inputs);
        Assert.False(await keypair.UpAsync(inputs));
        Assert.True(await keypair.RefreshAsync());
        Assert.False(await keypair.UpAsync(inputs));

        using var directory = new TemporaryDirectory();
        var secret = Assert.IsType<PropertyValue.SecretValue>(keypair.State["privateKey"]);
        var file = directory.Write("key", ((PropertyValue.StringValue)secret.Element).Value);
        await Machines.Program.RunAsync("chmod", "600", file);
        var printed = await Machines.Program.RunAsync("ssh-keygen", "-y", "-f", file);

        Assert.Equal(((PropertyValue.StringValue)keypair.State["publicKey"]).Value, printed.Output.Trim());
    }

    [Fact]
    public async Task Keypair_OfAPublicKey_IsImportedByItsName()
    {
        const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHJ1bm5pbmcgb3V0IG9mIGtleXMgaW4gdGVzdHMhISEh me@here\n";
        var inputs = PropertyMap.Of(("name", Unique("key")), ("publicKey", PublicKey));
        var keypair = Resource(Types.Keypair);
        await keypair.UpAsync(inputs);
        Assert.True(await keypair.RefreshAsync());
        Assert.False(await keypair.UpAsync(inputs));

        var imported = Resource(Types.Keypair);
        Assert.True(await imported.ImportAsync(keypair.Id!));
        Assert.Empty((await imported.DiffAsync(inputs)).DetailedDiff);
    }
}
