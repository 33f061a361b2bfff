using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Simulation.Fixtures;

/// <summary>
/// What a simulated machine is made of. Immutable: each method answers a changed copy, and <see cref="Boot"/> makes a new
/// machine each time, so that a fixture can be shared by tests.
/// </summary>
public sealed record MachineFixture
{
    private MachineFixture(Distribution distribution) => Distribution = distribution;

    /// <summary>The machine's name.</summary>
    public string Name { get; init; } = "compute-1";

    internal Distribution Distribution { get; private init; }

    internal CpuVendor Cpu { get; private init; } = CpuVendor.Intel;

    internal Topology Topology { get; private init; } = Topology.Good;

    internal NicProfile Nic { get; private init; } = NicProfile.Igb;

    internal bool FirmwareIommu { get; private init; } = true;

    internal bool? SecureBoot { get; private init; }

    internal ImmutableArray<string> KernelArguments { get; private init; } = [];

    internal ImmutableArray<PciFunction> ExtraFunctions { get; private init; } = [];

    internal ManagementLink? Management { get; private init; }

    internal ImmutableArray<Deployment> Deployments { get; private init; } = [];

    internal Machine Machine
    {
        get
        {
            var machine = Machine.Lab(Cpu, FirmwareIommu, Topology, Nic);
            return machine with { Functions = [.. machine.Functions.Concat(ExtraFunctions).Select(WithManagementUp)] };
        }
    }

    /// <summary>An Intel processor, VT-d. The default.</summary>
    public MachineFixture WithIntel() => this with { Cpu = CpuVendor.Intel };

    /// <summary>An AMD processor, AMD-Vi.</summary>
    public MachineFixture WithAmd() => this with { Cpu = CpuVendor.Amd };

    /// <summary>How the two SR-IOV ports are attached; <see cref="Topology.Good"/> by default.</summary>
    public MachineFixture With(Topology topology) => this with { Topology = topology };

    /// <summary>Which card both SR-IOV ports are; <see cref="NicProfile.Igb"/> by default.</summary>
    public MachineFixture With(NicProfile nic) => this with { Nic = nic };

    /// <summary>One more PCI function.</summary>
    public MachineFixture With(PciFunction function) => this with { ExtraFunctions = ExtraFunctions.Add(function) };

    /// <summary>What decides on the IOMMU at first; <see cref="IommuSetting.KernelDefault"/> by default.</summary>
    public MachineFixture WithIommu(IommuSetting setting) => setting switch
    {
        IommuSetting.KernelDefault => this,
        IommuSetting.OnByArgument => Cpu == CpuVendor.Intel
            ? WithKernelArguments("intel_iommu=on", "iommu=pt")
            : WithKernelArguments("iommu=pt"),
        IommuSetting.OffByArgument => WithKernelArguments(Cpu == CpuVendor.Intel ? "intel_iommu=off" : "amd_iommu=off"),
        IommuSetting.OffInFirmware => this with { FirmwareIommu = false },
        _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, null),
    };

    /// <summary>Started by UEFI, with Secure Boot or without; by default a BIOS starts it.</summary>
    public MachineFixture WithSecureBoot(bool on) => this with { SecureBoot = on };

    /// <summary>Arguments that the boot loader's configuration has from the start.</summary>
    public MachineFixture WithKernelArguments(params string[] arguments) =>
        this with { KernelArguments = [.. KernelArguments, .. arguments] };

    /// <summary>OpenStack services that run on it: <c>nova-compute</c>, <c>nova-api</c>, …</summary>
    public MachineFixture WithServices(ServiceFlavour flavour, params string[] names) => this with
    {
        Deployments = [.. Deployments, .. names.Select(name => Deployment.Of(name, flavour, Distribution.IsRedHatFamily))],
    };

    /// <summary>The SSH connection comes over one of its ports; otherwise over one that nothing can cut.</summary>
    /// <param name="networkInterface">The port's interface, such as enp1s0.</param>
    /// <param name="largestFrame">The largest MTU that the switch at the port's other end takes.</param>
    public MachineFixture ManagedOver(string networkInterface, int largestFrame = int.MaxValue) =>
        this with { Management = new ManagementLink(networkInterface, largestFrame) };

    /// <summary>Builds the machine and boots it.</summary>
    public SimulatedMachine Boot() => new(this);

    private PciFunction WithManagementUp(PciFunction function) => function.Port is { } port && port.Name == Management?.Interface
        ? function with { Port = port with { UpAtBoot = true } }
        : function;

    internal static MachineFixture Of(Distribution distribution) => new(distribution)
    {
        Deployments = [.. distribution.Daemons.Select(Deployment.OfSleep)],
    };
}
