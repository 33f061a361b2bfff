using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Maintenance.Management;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What <see cref="ManagementScripts.Guard"/> and the rollback that it arms do, with the simulated clock.</summary>
internal static class GuardPathScript
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var mark = $"/run/pulumi-sriov/guards/{arguments[2]}";
        return arguments[1] == "arm" ? Arm(machine, mark, arguments) : Disarm(machine, mark);
    }

    private static CommandResult Arm(SimulatedMachine machine, string mark, ImmutableArray<string> arguments)
    {
        machine.Files.PutFile(mark, string.Join(' ', arguments[5..]));
        machine.Clock.Schedule(
            TimeSpan.FromSeconds(double.Parse(arguments[3])),
            () =>
            {
                if (machine.Files.Exists(mark))
                {
                    machine.Files.Delete(mark);
                    RollBack(machine, arguments[5], arguments[6], arguments[7], arguments[8] == "up", int.Parse(arguments[9]));
                    machine.Files.PutFile($"{mark}.restored", "");
                }
            });
        return ProgramTable.Success();
    }

    private static CommandResult Disarm(SimulatedMachine machine, string mark)
    {
        if (machine.Files.Exists(mark))
        {
            machine.Files.Delete(mark);
            return ProgramTable.Success("disarmed\n");
        }

        var restored = machine.Files.Exists($"{mark}.restored");
        machine.Files.Delete($"{mark}.restored");
        return ProgramTable.Success(restored ? "restored\n" : "");
    }

    private static void RollBack(SimulatedMachine machine, string device, string networkInterface, string count, bool up, int mtu)
    {
        var attribute = $"/sys/bus/pci/devices/{device}/sriov_numvfs";
        if (machine.Files.ReadText(attribute).Trim() != count)
        {
            foreach (var value in new[] { "0", count }.Distinct())
            {
                TryWrite(machine, attribute, value);
            }
        }

        var link = machine.Kernel.Network.Find(networkInterface);
        link?.SetMtu(mtu);
        link?.SetUp(up);
    }

    // A shell goes on after a write that failed.
    private static void TryWrite(SimulatedMachine machine, string attribute, string value)
    {
        try
        {
            machine.Files.WriteAttribute(attribute, value + "\n");
        }
        catch (LinuxException)
        {
            // As in the script: the interface is put back all the same.
        }
    }
}
