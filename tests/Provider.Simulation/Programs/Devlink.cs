using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Kernel;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary><c>devlink dev eswitch show|set pci/ADDRESS [mode MODE]</c> of iproute2 6.1.</summary>
internal static class Devlink
{
    // A driver that moves its steering rules is busy for a while.
    private static readonly TimeSpan ModeTime = TimeSpan.FromSeconds(3);

    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        if (arguments is not ["dev", "eswitch", var verb, var handle, ..]
            || machine.Kernel.Pci.Find(handle.Replace("pci/", ""))?.Sriov is not { Eswitch.Mode: { } mode } sriov)
        {
            return ProgramTable.Failure(1, "kernel answers: No such device\n");
        }

        switch (verb, arguments[4..])
        {
            case ("show", []):
                return ProgramTable.Success($"{handle}: mode {mode} inline-mode none encap-mode basic\n");
            case ("set", ["mode", "legacy" or "switchdev"]):
                return Set(machine, sriov, arguments[^1]);
            default:
                return ProgramTable.Failure(1, $"Unknown option \"{arguments[^1]}\"\n");
        }
    }

    private static CommandResult Set(SimulatedMachine machine, SriovCapability sriov, string mode)
    {
        try
        {
            sriov.Eswitch.SetMode(mode, sriov.Functions);
            machine.Clock.Advance(ModeTime);
            return ProgramTable.Success();
        }
        catch (LinuxException refusal)
        {
            return ProgramTable.Failure(1, $"kernel answers: {refusal.Message}\n");
        }
    }
}
