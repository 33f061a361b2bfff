using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Platform;

/// <summary>What decides whether a host lets itself be configured at all: rights, disks, security, room, other owners.</summary>
public sealed record PlatformObservation
{
    /// <summary>A host that did not tell anything.</summary>
    public static PlatformObservation Unknown { get; } = new();

    /// <summary>Who the connection is on the host.</summary>
    public Privileges Privileges { get; init; } = new(IsRoot: true, HasSudo: false);

    /// <summary>SELinux, Secure Boot, kernel lockdown.</summary>
    public SecurityState Security { get; init; } = new(SelinuxMode.Disabled, SecureBoot: null, Lockdown: null);

    /// <summary>Where configuration is written, by path: <c>/</c>, <c>/boot</c>, <c>/etc</c>.</summary>
    public ImmutableArray<FileSystemState> FileSystems { get; init; } = [];

    /// <summary>Container engines that are installed: <c>docker</c>, <c>podman</c>.</summary>
    public ImmutableArray<string> ContainerEngines { get; init; } = [];

    /// <summary>Network interfaces that NetworkManager has under its management; also after it was stopped.</summary>
    public ImmutableArray<string> InterfacesOfNetworkManager { get; init; } = [];

    /// <summary>
    /// vfio drivers that the running kernel has, loaded, built in or as a module: <c>vfio-pci</c>,
    /// <c>mlx5-vfio-pci</c>.
    /// </summary>
    public ImmutableSortedSet<string> VfioDrivers { get; init; } = [];

    /// <summary>Everything else on the host that sets a number of virtual functions.</summary>
    public ImmutableArray<NumberOwner> NumberOwners { get; init; } = [];

    /// <summary>
    /// Memory for virtual functions by PF: how many of its regions have an address. A PF that the kernel does not tell of is
    /// missing.
    /// </summary>
    public ImmutableSortedDictionary<PciAddress, VfMemory> VfMemory { get; init; } =
        ImmutableSortedDictionary<PciAddress, VfMemory>.Empty;

    /// <summary>Interrupts that can be had in all, and that are in use; <c>null</c> = not known.</summary>
    public InterruptRoom? Interrupts { get; init; }

    /// <summary>Who else sets the number of a PF's virtual functions.</summary>
    public IEnumerable<NumberOwner> OwnersOf(PhysicalFunction function, PciObservation pci) =>
        NumberOwners.Where(owner => owner.Concerns(function, pci));
}

/// <summary>Who the connection is on a host.</summary>
/// <param name="IsRoot">Whether it is root, by sudo or by itself.</param>
/// <param name="HasSudo">Whether sudo is installed.</param>
public sealed record Privileges(bool IsRoot, bool HasSudo);

/// <summary>What the kernel guards.</summary>
/// <param name="Selinux">Whether SELinux is there, and enforces.</param>
/// <param name="SecureBoot">Whether firmware started signed code only; <c>null</c> = not started by UEFI.</param>
/// <param name="Lockdown"><c>none</c>, <c>integrity</c> or <c>confidentiality</c>; <c>null</c> = the kernel has no lockdown. See kernel_lockdown(7).</param>
public sealed record SecurityState(SelinuxMode Selinux, bool? SecureBoot, string? Lockdown);

/// <summary>What SELinux does.</summary>
public enum SelinuxMode
{
    /// <summary>It is off, or there is none.</summary>
    Disabled,

    /// <summary>It logs what it would refuse.</summary>
    Permissive,

    /// <summary>It refuses.</summary>
    Enforcing,
}

/// <summary>The file system below a path.</summary>
/// <param name="Path">The path: <c>/etc</c>.</param>
/// <param name="AvailableKibibytes">What can still be written; <c>null</c> = not known.</param>
/// <param name="IsReadOnly">Whether it is mounted read-only.</param>
public sealed record FileSystemState(string Path, long? AvailableKibibytes, bool IsReadOnly);

/// <summary>Memory regions that a PF's capability has for its virtual functions.</summary>
/// <param name="Assigned">Those with an address.</param>
/// <param name="Unassigned">Those that firmware and kernel found no room for.</param>
public sealed record VfMemory(int Assigned, int Unassigned);

/// <summary>Interrupts of a host.</summary>
/// <param name="Cpus">CPUs that are online.</param>
/// <param name="InUse">How many interrupts there are.</param>
public sealed record InterruptRoom(int Cpus, int InUse)
{
    // Of the 256 vectors of an x86 CPU, exceptions and the kernel itself take the rest (arch/x86/include/asm/irq_vectors.h).
    private const int VectorsPerCpu = 201;

    /// <summary>How many there can be.</summary>
    public int Total => Cpus * VectorsPerCpu;

    /// <summary>How many are left.</summary>
    public int Free => Math.Max(0, Total - InUse);
}
