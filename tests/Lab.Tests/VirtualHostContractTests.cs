using Pulumi.Sriov.Lab.Tests.Machines;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;
using Pulumi.Sriov.Provider.Simulation.Contract;

namespace Pulumi.Sriov.Lab.Tests;

/// <summary>The contract of every host, kept by a real one over ssh: what the simulated host says is true.</summary>
public static class VirtualHostContractTests
{
    private static Task<IHost> ConnectAsync(GoodHost host) => Task.FromResult<IHost>(new SshHost(host.Host.Settings));

    public sealed class Files(GoodHost host) : FileContract, IClassFixture<GoodHost>
    {
        protected override Task<IHost> ConnectAsync() => VirtualHostContractTests.ConnectAsync(host);
    }

    public sealed class Globs(GoodHost host) : GlobContract, IClassFixture<GoodHost>
    {
        protected override Task<IHost> ConnectAsync() => VirtualHostContractTests.ConnectAsync(host);
    }

    public sealed class Batches(GoodHost host) : BatchContract, IClassFixture<GoodHost>
    {
        protected override Task<IHost> ConnectAsync() => VirtualHostContractTests.ConnectAsync(host);
    }

    public sealed class Sriov(GoodHost host) : SriovContract, IClassFixture<GoodHost>
    {
        protected override Task<IHost> ConnectAsync() => VirtualHostContractTests.ConnectAsync(host);
    }

    public sealed class Services(GoodHost host) : ServiceContract, IClassFixture<GoodHost>
    {
        protected override Task<IHost> ConnectAsync() => VirtualHostContractTests.ConnectAsync(host);
    }

    public sealed class Reboot(GoodHost host) : RebootContract, IClassFixture<GoodHost>
    {
        protected override Task<IHost> ConnectAsync() => VirtualHostContractTests.ConnectAsync(host);
    }
}
