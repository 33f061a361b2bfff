using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Functions;

/// <summary><c>sriov:host:getHost</c>.</summary>
internal sealed class GetHost : FunctionHandler<HostQuestion, GetHostOutputs>
{
    public override string Token => "sriov:host:getHost";

    public override string Description =>
        "What a host is: distribution, kernel, boot loader, IOMMU, its physical functions, what it guards, who manages its "
        + "network, and what else on it sets numbers of virtual functions.";

    public override GetHostOutputs Invoke(HostQuestion inputs, HostObservation seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var (boot, iommu, platform) = (seen.Boot, seen.Boot.Iommu, seen.Platform);
        return new GetHostOutputs
        {
            Distribution = boot.Os.Id,
            Family = boot.Os.Family,
            Version = boot.Os.VersionId,
            PrettyName = boot.Os.PrettyName,
            Kernel = boot.KernelRelease,
            BootId = boot.BootId,
            BootLoader = boot.Loader.Name,
            CommandLine = boot.Active.ToString(),
            ConfiguredArguments = [.. boot.Loader.Certain.Arguments],
            IommuVendor = iommu.Vendor,
            IommuEnabled = iommu.IsEnabled,
            InterruptRemapping = iommu.InterruptRemapping,
            PhysicalFunctions = [.. seen.Pci.PhysicalFunctions.Select(function => function.Address.ToString())],
            IsRoot = platform.Privileges.IsRoot,
            HasSudo = platform.Privileges.HasSudo,
            Selinux = platform.Security.Selinux.ToString().ToLowerInvariant(),
            SecureBoot = platform.Security.SecureBoot,
            Lockdown = platform.Security.Lockdown,
            RcLocal = seen.Persistence.RcLocal?.Path,
            FileSystems = [.. platform.FileSystems.Select(HostFacts.Describe)],
            NetworkManager = HostFacts.DescribeNetworkManager(seen),
            ContainerEngines = platform.ContainerEngines,
            Services = [.. HostFacts.DescribeServices(seen.Services)],
            VfioDrivers = [.. platform.VfioDrivers],
            NumberOwners = [.. platform.NumberOwners.Select(owner => HostFacts.Describe(owner, seen.Pci))],
        };
    }
}

/// <summary>Answer of <c>sriov:host:getHost</c>.</summary>
public sealed record GetHostOutputs
{
    /// <summary>See the description.</summary>
    [Property("`debian`, `ubuntu`, `rhel`, `rocky`, … as in os-release(5).")]
    public required string Distribution { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whose habits it has: `debian`, `rhel` or `suse`; the distribution's own id when it is of none of these families.")]
    public required string Family { get; init; }

    /// <summary>See the description.</summary>
    [Property("Version of the distribution: `12`, `22.04`; empty for a rolling one.")]
    public required string Version { get; init; }

    /// <summary>See the description.</summary>
    [Property("Distribution and version for people.")]
    public required string PrettyName { get; init; }

    /// <summary>See the description.</summary>
    [Property("Release of the running kernel.")]
    public required string Kernel { get; init; }

    /// <summary>See the description.</summary>
    [Property("Identity of this boot.")]
    public required string BootId { get; init; }

    /// <summary>See the description.</summary>
    [Property("Where kernel arguments are configured; `unknown` when they can't be changed from here.")]
    public required string BootLoader { get; init; }

    /// <summary>See the description.</summary>
    [Property("What the running kernel was started with.")]
    public required string CommandLine { get; init; }

    /// <summary>See the description.</summary>
    [Property("What the next start will add to the system's own arguments.")]
    public required ImmutableArray<string> ConfiguredArguments { get; init; }

    /// <summary>See the description.</summary>
    [Property("`intel`, `amd` or `arm`; absent when firmware announces no IOMMU.")]
    public string? IommuVendor { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the IOMMU is on.")]
    public required bool IommuEnabled { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether interrupts are remapped.")]
    public required bool InterruptRemapping { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI addresses of the devices that can have virtual functions.")]
    public required ImmutableArray<string> PhysicalFunctions { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the connection is root there, by itself or by sudo.")]
    public required bool IsRoot { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether sudo is installed.")]
    public required bool HasSudo { get; init; }

    /// <summary>See the description.</summary>
    [Property("`enforcing`, `permissive` or `disabled`.")]
    public required string Selinux { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether UEFI Secure Boot is on; absent when no UEFI started the host.")]
    public bool? SecureBoot { get; init; }

    /// <summary>See the description.</summary>
    [Property("What the kernel is locked down to, as in kernel_lockdown(7): `none`, `integrity` or `confidentiality`; absent when it "
        + "knows no lockdown.")]
    public string? Lockdown { get; init; }

    /// <summary>See the description.</summary>
    [Property("The rc.local that the host has; absent when it has none.")]
    public string? RcLocal { get; init; }

    /// <summary>See the description.</summary>
    [Property("The file systems of `/`, `/boot` and `/etc`.")]
    public required ImmutableArray<FileSystemFacts> FileSystems { get; init; }

    /// <summary>See the description.</summary>
    [Property("What NetworkManager manages.")]
    public required NetworkManagerFacts NetworkManager { get; init; }

    /// <summary>See the description.</summary>
    [Property("Container engines that are installed: `docker`, `podman`.")]
    public required ImmutableArray<string> ContainerEngines { get; init; }

    /// <summary>See the description.</summary>
    [Property("The services of nova and neutron that have to do with SR-IOV, as they were found.")]
    public required ImmutableArray<ServiceFacts> Services { get; init; }

    /// <summary>See the description.</summary>
    [Property("Drivers for passing devices through that the running kernel has: `vfio-pci`, `mlx5-vfio-pci`, ….")]
    public required ImmutableArray<string> VfioDrivers { get; init; }

    /// <summary>See the description.</summary>
    [Property("Lines of files, other than those of this provider, that set a number of virtual functions.")]
    public required ImmutableArray<NumberOwnerFacts> NumberOwners { get; init; }
}
