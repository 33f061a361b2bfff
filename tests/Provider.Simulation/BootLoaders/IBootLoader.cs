using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.BootLoaders;

/// <summary>How a distribution keeps the kernel command line, and what it is at the next boot.</summary>
internal interface IBootLoader
{
    /// <summary>Writes the configuration as the installer does.</summary>
    void Install(FileTree files, ImmutableArray<string> arguments);

    /// <summary>What the kernel will find in /proc/cmdline.</summary>
    string CommandLine(FileTree files);
}
