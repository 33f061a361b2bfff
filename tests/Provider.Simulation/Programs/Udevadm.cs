using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary><c>udevadm settle|trigger|control</c>. Settling does not wait for what drivers do later on their own.</summary>
internal static class Udevadm
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        if (arguments is not ["settle" or "trigger" or "control", ..])
        {
            return ProgramTable.Failure(1, $"Unknown command verb {string.Join(' ', arguments)}.\n");
        }

        machine.Clock.Advance(TimeSpan.FromMilliseconds(50));
        return ProgramTable.Success();
    }
}
