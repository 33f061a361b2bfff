using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary><c>modprobe [-q] MODULE…</c> of kmod.</summary>
internal static class Modprobe
{
    private static readonly ImmutableHashSet<string> Modules =
        ["vfio-pci", "igb", "igbvf", "i40e", "ice", "iavf", "mlx4_core", "mlx5_core", "bnxt_en", "pci-stub"];

    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        foreach (var argument in arguments.Where(argument => !argument.StartsWith('-')))
        {
            // Module names are the same with '-' and '_' (modprobe(8)); the driver is named as in its source.
            var module = Modules.FirstOrDefault(known => known.Replace('-', '_') == argument.Replace('-', '_'));
            if (module is null)
            {
                return ProgramTable.Failure(
                    1, $"modprobe: FATAL: Module {argument} not found in directory /lib/modules/{machine.Kernel.Release}\n");
            }

            machine.Kernel.Pci.Drivers.Load(module);
        }

        return ProgramTable.Success();
    }
}
