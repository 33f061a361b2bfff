using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Preflight;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Services;
using Pulumi.Sriov.Provider.Tests.VirtualFunctions;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Preflight;

/// <summary>Looks ahead at simulated hosts.</summary>
internal static class PreflightRun
{
    /// <summary>All that a compute host is asked for: its IOMMU, virtual functions for guests, nova and the agent.</summary>
    public static readonly PreflightInputs Everything = new()
    {
        Connection = new ConnectionInputs { Host = "compute-1" },
        Iommu = true,
        NovaCompute = true,
        SriovAgent = true,
        PhysicalFunctions = [Port("enp1s0"), Port("enp2s0") with { Driver = "vfio-pci" }],
    };

    public static PreflightPhysicalFunction Port(string name) => new()
    {
        Name = name,
        Device = new DeviceSelector { Name = name },
        Count = 4,
        RequireIsolation = true,
    };

    /// <summary>A host that has what everything needs.</summary>
    public static MachineFixture Complete(this MachineFixture fixture) =>
        fixture.WithServices(ServiceFlavour.Systemd, "nova-compute", "neutron-sriov-agent");

    public static async Task<PreflightOutputs> PreflightAsync(this SimulatedMachine machine, PreflightInputs? wanted = null) =>
        new PreflightFunction().Invoke(wanted ?? Everything, await machine.LookAtFirmwareAsync());

    /// <summary>The one finding on a host that is complete but for one defect.</summary>
    public static async Task<PreflightFinding> OnlyFindingAsync(this SimulatedMachine machine, PreflightInputs? wanted = null) =>
        Assert.Single((await machine.PreflightAsync(wanted)).Findings);
}
