using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

public sealed class SshCommandLineTests
{
    [Fact]
    public void Build_HostOnly_LeavesTheRestToSshConfig()
    {
        var arguments = SshCommandLine.Build(new ConnectionSettings("compute-1"), null, "exec sh");
        Assert.EndsWith(" -- compute-1 exec sh", string.Join(' ', arguments), StringComparison.Ordinal);
        Assert.Contains("BatchMode=yes", arguments);
        Assert.Contains("StrictHostKeyChecking=yes", arguments);
        Assert.DoesNotContain(arguments, argument => argument is "-F" or "-p" or "-l" or "-J" or "-i");
    }

    [Fact]
    public void Build_EverySetting_HasItsOption()
    {
        var arguments = SshCommandLine.Build(
            new ConnectionSettings("-oProxyCommand=x")
            {
                Port = 2222,
                User = "admin",
                PrivateKeyPath = "/keys/one",
                ProxyJump = "bastion",
                SshConfigFile = "/etc/one",
                ConnectTimeout = TimeSpan.FromSeconds(1.5),
                HostKeyPolicy = HostKeyPolicy.AcceptNew,
            },
            null,
            "exec sh");
        var line = string.Join(' ', arguments);
        Assert.StartsWith("-T -F /etc/one -p 2222 -l admin -J bastion -o ", line, StringComparison.Ordinal);
        Assert.Contains(" -i /keys/one -o IdentitiesOnly=yes -- -oProxyCommand=x ", line, StringComparison.Ordinal);
        Assert.Contains("ConnectTimeout=2", arguments);
        Assert.Contains("StrictHostKeyChecking=accept-new", arguments);
    }

    [Fact]
    public void Build_Secrets_AreNotInIt()
    {
        var settings = new ConnectionSettings("h") { PrivateKey = "secret-1", Password = "secret-2", BecomePassword = "secret-3", Become = true };
        var line = string.Join(' ', SshCommandLine.Build(settings, "/run/agent", BecomeRoot.For(settings).Command));
        Assert.DoesNotContain("secret-", line, StringComparison.Ordinal);
        Assert.Contains("IdentityAgent=/run/agent", line, StringComparison.Ordinal);
    }
}
