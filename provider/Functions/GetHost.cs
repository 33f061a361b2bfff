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
        "What a host is: distribution, kernel, boot loader, IOMMU, and the physical functions it has.";

    public override GetHostOutputs Invoke(HostQuestion inputs, HostObservation seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var (boot, iommu) = (seen.Boot, seen.Boot.Iommu);
        return new GetHostOutputs
        {
            Distribution = boot.Os.Id,
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
}
