using System.Collections.Immutable;

namespace Pulumi.Sriov.Host;

/// <summary>Answer of <c>GetHost</c>.</summary>
[OutputType]
public sealed class GetHostResult
{
    /// <summary>Identity of this boot.</summary>
    public readonly string BootId;

    /// <summary>Where kernel arguments are configured; <c>unknown</c> when they can't be changed from here.</summary>
    public readonly string BootLoader;

    /// <summary>What the running kernel was started with.</summary>
    public readonly string CommandLine;

    /// <summary>What the next start will add to the system's own arguments.</summary>
    public readonly ImmutableArray<string> ConfiguredArguments;

    /// <summary>Container engines that are installed: <c>docker</c>, <c>podman</c>.</summary>
    public readonly ImmutableArray<string> ContainerEngines;

    /// <summary><c>debian</c>, <c>ubuntu</c>, <c>rhel</c>, <c>rocky</c>, … as in os-release(5).</summary>
    public readonly string Distribution;

    /// <summary>
    /// Whose habits it has: <c>debian</c>, <c>rhel</c> or <c>suse</c>; the distribution's own id when it is of none of
    /// these families.
    /// </summary>
    public readonly string Family;

    /// <summary>The file systems of <c>/</c>, <c>/boot</c> and <c>/etc</c>.</summary>
    public readonly ImmutableArray<Outputs.FileSystemFacts> FileSystems;

    /// <summary>Whether sudo is installed.</summary>
    public readonly bool HasSudo;

    /// <summary>Whether interrupts are remapped.</summary>
    public readonly bool InterruptRemapping;

    /// <summary>Whether the IOMMU is on.</summary>
    public readonly bool IommuEnabled;

    /// <summary><c>intel</c>, <c>amd</c> or <c>arm</c>; absent when firmware announces no IOMMU.</summary>
    public readonly string? IommuVendor;

    /// <summary>Whether the connection is root there, by itself or by sudo.</summary>
    public readonly bool IsRoot;

    /// <summary>Release of the running kernel.</summary>
    public readonly string Kernel;

    /// <summary>
    /// What the kernel is locked down to, as in kernel_lockdown(7): <c>none</c>, <c>integrity</c> or
    /// <c>confidentiality</c>; absent when it knows no lockdown.
    /// </summary>
    public readonly string? Lockdown;

    /// <summary>What NetworkManager manages.</summary>
    public readonly Outputs.NetworkManagerFacts NetworkManager;

    /// <summary>Lines of files, other than those of this provider, that set a number of virtual functions.</summary>
    public readonly ImmutableArray<Outputs.NumberOwnerFacts> NumberOwners;

    /// <summary>PCI addresses of the devices that can have virtual functions.</summary>
    public readonly ImmutableArray<string> PhysicalFunctions;

    /// <summary>Distribution and version for people.</summary>
    public readonly string PrettyName;

    /// <summary>The rc.local that the host has; absent when it has none.</summary>
    public readonly string? RcLocal;

    /// <summary>Whether UEFI Secure Boot is on; absent when no UEFI started the host.</summary>
    public readonly bool? SecureBoot;

    /// <summary><c>enforcing</c>, <c>permissive</c> or <c>disabled</c>.</summary>
    public readonly string Selinux;

    /// <summary>The services of nova and neutron that have to do with SR-IOV, as they were found.</summary>
    public readonly ImmutableArray<Outputs.ServiceFacts> Services;

    /// <summary>Version of the distribution: <c>12</c>, <c>22.04</c>; empty for a rolling one.</summary>
    public readonly string Version;

    /// <summary>
    /// Drivers for passing devices through that the running kernel has: <c>vfio-pci</c>, <c>mlx5-vfio-pci</c>, ….
    /// </summary>
    public readonly ImmutableArray<string> VfioDrivers;

    [OutputConstructor]
    private GetHostResult(
        string bootId,
        string bootLoader,
        string commandLine,
        ImmutableArray<string> configuredArguments,
        ImmutableArray<string> containerEngines,
        string distribution,
        string family,
        ImmutableArray<Outputs.FileSystemFacts> fileSystems,
        bool hasSudo,
        bool interruptRemapping,
        bool iommuEnabled,
        string? iommuVendor,
        bool isRoot,
        string kernel,
        string? lockdown,
        Outputs.NetworkManagerFacts networkManager,
        ImmutableArray<Outputs.NumberOwnerFacts> numberOwners,
        ImmutableArray<string> physicalFunctions,
        string prettyName,
        string? rcLocal,
        bool? secureBoot,
        string selinux,
        ImmutableArray<Outputs.ServiceFacts> services,
        string version,
        ImmutableArray<string> vfioDrivers)
    {
        BootId = bootId;
        BootLoader = bootLoader;
        CommandLine = commandLine;
        ConfiguredArguments = configuredArguments;
        ContainerEngines = containerEngines;
        Distribution = distribution;
        Family = family;
        FileSystems = fileSystems;
        HasSudo = hasSudo;
        InterruptRemapping = interruptRemapping;
        IommuEnabled = iommuEnabled;
        IommuVendor = iommuVendor;
        IsRoot = isRoot;
        Kernel = kernel;
        Lockdown = lockdown;
        NetworkManager = networkManager;
        NumberOwners = numberOwners;
        PhysicalFunctions = physicalFunctions;
        PrettyName = prettyName;
        RcLocal = rcLocal;
        SecureBoot = secureBoot;
        Selinux = selinux;
        Services = services;
        Version = version;
        VfioDrivers = vfioDrivers;
    }
}
