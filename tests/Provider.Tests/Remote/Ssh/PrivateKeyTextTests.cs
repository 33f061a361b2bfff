using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

public sealed class PrivateKeyTextTests
{
    [Theory]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\n")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\r\nMIIE\r\n-----END RSA PRIVATE KEY-----")]
    [InlineData("\n  -----BEGIN PRIVATE KEY-----\n  MIIE\n  -----END PRIVATE KEY-----\n")]
    [InlineData("-----BEGIN EC PARAMETERS-----\nBggq\n-----END EC PARAMETERS-----\n-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----")]
    public void IsOne_WholeKey_IsTaken(string text) => Assert.True(PrivateKeyText.IsOne(text));

    [Theory]
    [InlineData("")]
    [InlineData("/root/.ssh/id_ed25519")]
    [InlineData("ssh-ed25519 AAAAC3Nza user@host")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\n-----END OPENSSH PRIVATE KEY-----")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END OPENSSH PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMIIE\n-----END PUBLIC KEY-----")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY----- b3Bl -----END OPENSSH PRIVATE KEY-----")]
    public void IsOne_AnythingElse_IsRefused(string text) => Assert.False(PrivateKeyText.IsOne(text));
}
