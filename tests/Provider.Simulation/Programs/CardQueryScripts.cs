using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What the scripts of <see cref="Pci.CardQuery"/> print.</summary>
internal static class CardQueryScripts
{
    public static CommandResult Eswitches(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var output = new StringBuilder();
        foreach (var device in machine.Kernel.Pci.Devices.Where(device => device.Sriov?.Eswitch.Mode is not null))
        {
            output.Append(ProgramTable.Run(machine, ["devlink", "dev", "eswitch", "show", $"pci/{device.Address}"]).StandardOutput);
        }

        return ProgramTable.Success(output.ToString());
    }

    public static CommandResult Firmware(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var output = new StringBuilder();
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
