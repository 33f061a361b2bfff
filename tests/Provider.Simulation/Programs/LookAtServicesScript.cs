using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What <see cref="Provider.Services.ServiceScripts.Look"/> prints.</summary>
internal static class LookAtServicesScript
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments) =>
        ProgramTable.Success($"clock {machine.Clock.Now.TotalSeconds:0.00} 1700000000\nsystemd\n\n");
}
