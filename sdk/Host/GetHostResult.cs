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

    /// <summary><c>debian</c>, <c>ubuntu</c>, <c>rhel</c>, <c>rocky</c>, … as in os-release(5).</summary>
    public readonly string Distribution;

    /// <summary>Whether interrupts are remapped.</summary>
    public readonly bool InterruptRemapping;

    /// <summary>Whether the IOMMU is on.</summary>
    public readonly bool IommuEnabled;

    /// <summary><c>intel</c>, <c>amd</c> or <c>arm</c>; absent when firmware announces no IOMMU.</summary>
    public readonly string? IommuVendor;

    /// <summary>Release of the running kernel.</summary>
    public readonly string Kernel;

    /// <summary>PCI addresses of the devices that can have virtual functions.</summary>
    public readonly ImmutableArray<string> PhysicalFunctions;

    /// <summary>Distribution and version for people.</summary>
    public readonly string PrettyName;

    /// <summary>Version of the distribution: <c>12</c>, <c>22.04</c>; empty for a rolling one.</summary>
    public readonly string Version;

    [OutputConstructor]
    private GetHostResult(
        string bootId,
        string bootLoader,
        string commandLine,
        ImmutableArray<string> configuredArguments,
        string distribution,
        bool interruptRemapping,
        bool iommuEnabled,
        string? iommuVendor,
        string kernel,
        ImmutableArray<string> physicalFunctions,
        string prettyName,
        string version)
    {
        BootId = bootId;
        BootLoader = bootLoader;
        CommandLine = commandLine;
        ConfiguredArguments = configuredArguments;
        Distribution = distribution;
        InterruptRemapping = interruptRemapping;
        IommuEnabled = iommuEnabled;
        IommuVendor = iommuVendor;
        Kernel = kernel;
        PhysicalFunctions = physicalFunctions;
        PrettyName = prettyName;
        Version = version;
    }
}
