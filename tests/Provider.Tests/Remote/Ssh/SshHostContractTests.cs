using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;
using Pulumi.Sriov.Provider.Simulation.Contract;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>The contract of files, over ssh.</summary>
public sealed class SshFileContractTests(SshdFixture sshd) : FileContract, IClassFixture<SshdFixture>
{
    protected override HostFacts Facts => SshContract.Facts(sshd);

    protected override Task<IHost> ConnectAsync() => SshContract.ConnectAsync(sshd);
}

/// <summary>The contract of batches, over ssh.</summary>
public sealed class SshBatchContractTests(SshdFixture sshd) : BatchContract, IClassFixture<SshdFixture>
{
    protected override HostFacts Facts => SshContract.Facts(sshd);

    protected override Task<IHost> ConnectAsync() => SshContract.ConnectAsync(sshd);
}

/// <summary>What both have in common. Contracts that need an SR-IOV port run on the virtual host, not here.</summary>
internal static class SshContract
{
    public static HostFacts Facts(SshdFixture sshd) => HostFacts.Lab with { ScratchDirectory = sshd.Server.PathOf("contract") };

    public static Task<IHost> ConnectAsync(SshdFixture sshd) => Task.FromResult<IHost>(new SshHost(sshd.Settings));
}
