using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Kernel;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary><c>ip [-j] [-d] link show|set</c> of iproute2 6.1.</summary>
internal static class IpLink
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var words = arguments.SkipWhile(argument => argument.StartsWith('-')).ToImmutableArray();
        var flags = arguments[..(arguments.Length - words.Length)];
        if (words is not ["link" or "l", ..])
        {
            return ProgramTable.Failure(255, $"Object \"{words.FirstOrDefault()}\" is unknown, try \"ip help\".\n");
        }

        words = words[1..];
        return words is ["set", ..]
            ? Set(machine, words[1..])
            : Show(machine, flags, words is [] ? words : words[1..]);
    }

    private static CommandResult Show(SimulatedMachine machine, ImmutableArray<string> flags, ImmutableArray<string> selector)
    {
        if (!flags.Contains("-j") && !flags.Contains("-json"))
        {
            throw new NotSupportedException("The simulated ip prints JSON only: use -j.");
        }

        selector = selector is ["dev", ..] ? selector[1..] : selector;
        IReadOnlyList<NetworkDevice> devices = machine.Kernel.Network.Devices;
        if (selector is [var name, ..])
        {
            if (machine.Kernel.Network.Find(name) is not { } device)
            {
                return ProgramTable.Failure(1, $"Device \"{name}\" does not exist.\n");
            }

            devices = [device];
        }

        return ProgramTable.Success(IpLinkJson.Of(devices, details: flags.Contains("-d") || flags.Contains("-details")));
    }

    private static CommandResult Set(SimulatedMachine machine, ImmutableArray<string> words)
    {
        words = words is ["dev", ..] ? words[1..] : words;
        if (words is not [var name, ..] || machine.Kernel.Network.Find(name) is not { } device)
        {
            return ProgramTable.Failure(1, $"Cannot find device \"{words.FirstOrDefault()}\"\n");
        }

        try
        {
            return Apply(device, words[1..]);
        }
        catch (LinuxException exception)
        {
            return ProgramTable.Failure(2, $"RTNETLINK answers: {exception.Message}\n");
        }
    }

    private static CommandResult Apply(NetworkDevice device, ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "up":
                    device.SetUp(true);
                    break;
                case "down":
                    device.SetUp(false);
                    break;
                case "promisc" when i + 1 < words.Length:
                    device.IsPromiscuous = words[++i] == "on";
                    break;
                case "mtu" when i + 1 < words.Length:
                    if (!int.TryParse(words[++i], out var mtu))
                    {
                        return ProgramTable.Failure(255, $"Error: argument \"{words[i]}\" is wrong: Invalid \"mtu\" value\n\n");
                    }

                    try
                    {
                        device.SetMtu(mtu);
                    }
                    catch (LinuxException exception)
                    {
                        return ProgramTable.Failure(2, $"Error: {exception.Message}\n");
                    }

                    break;
                case "address" when i + 1 < words.Length:
                    device.MacAddress = words[++i];
                    break;
                case "vf" when i + 1 < words.Length:
                    return IpLinkVf.Set(device, words[(i + 1)..]);
                default:
                    return ProgramTable.Failure(
                        255, $"Error: either \"dev\" is duplicate, or \"{words[i]}\" is a garbage.\n");
            }
        }

        return ProgramTable.Success();
    }
}
