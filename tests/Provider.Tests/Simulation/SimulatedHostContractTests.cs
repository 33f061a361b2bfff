using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Contract;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>The simulated host keeps the contract of every host.</summary>
public static class SimulatedHostContractTests
{
    public sealed class Files : FileContract
    {
        private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();

        protected override Task<IHost> ConnectAsync() => Task.FromResult<IHost>(_machine.Connect());
    }

    public sealed class Globs : GlobContract
    {
        private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();

        protected override Task<IHost> ConnectAsync() => Task.FromResult<IHost>(_machine.Connect());
    }

    public sealed class Batches : BatchContract
    {
        private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();

        protected override Task<IHost> ConnectAsync() => Task.FromResult<IHost>(_machine.Connect());
    }

    public sealed class Sriov : SriovContract
    {
        private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();

        protected override Task<IHost> ConnectAsync() => Task.FromResult<IHost>(_machine.Connect());
    }

    public sealed class Services : ServiceContract
    {
        private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();

        protected override Task<IHost> ConnectAsync() => Task.FromResult<IHost>(_machine.Connect());
    }

    public sealed class Reboot : RebootContract
    {
        private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();

        protected override Task<IHost> ConnectAsync() => Task.FromResult<IHost>(_machine.Connect());
    }
}
