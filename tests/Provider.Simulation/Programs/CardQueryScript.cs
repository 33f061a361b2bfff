using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What <see cref="Pci.CardQuery.Script"/> prints: eswitch modes by devlink, then the settings of Mellanox firmware.</summary>
internal static class CardQueryScript
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var output = new StringBuilder();
        foreach (var device in machine.Kernel.Pci.Devices.Where(device => device.Sriov?.Eswitch.Mode is not null))
        {
            output.Append(ProgramTable.Run(machine, ["devlink", "dev", "eswitch", "show", $"pci/{device.Address}"]).StandardOutput);
        }

        foreach (var device in machine.Kernel.Pci.Devices)
        {
            if (device.Function.Sriov?.Firmware is var (enabled, vfs))
            {
                output.Append($"firmware {device.Address} SRIOV_EN                            {(enabled ? "True(1)" : "False(0)")}\n")
                    .Append($"firmware {device.Address} NUM_OF_VFS                          {vfs}\n");
            }
        }

        return ProgramTable.Success(output.ToString());
    }
}
