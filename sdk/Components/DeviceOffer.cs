using Pulumi.Sriov.Host;
using Pulumi.Sriov.Nova.Inputs;

namespace Pulumi.Sriov;

/// <summary>What the virtual functions of a physical function are for, in the words of nova and neutron.</summary>
/// <param name="entry">Name of the entry in the arguments: the network interface, unless they name another device.</param>
/// <param name="args">What is wanted of the physical function.</param>
/// <param name="functions">Its virtual functions.</param>
internal sealed class DeviceOffer(string entry, PhysicalFunctionArgs args, VirtualFunctions functions)
{
    /// <summary>Whether servers may have the virtual functions at all.</summary>
    public bool IsMade => HasPhysicalNetwork || args.Alias is not null;

    public bool HasPhysicalNetwork => args.PhysicalNetwork is not null;

    public OfferedAlias? Alias => args.Alias is { } alias ? new OfferedAlias(entry, alias, functions) : null;

    public WhitelistedDeviceArgs WhitelistedDevice()
    {
        var device = new WhitelistedDeviceArgs { PhysicalNetwork = args.PhysicalNetwork, Trusted = args.Trusted };
        if (args.Device is null)
        {
            device.Devname = entry;
        }
        else
        {
            device.Devname = args.Device.Apply(selector => selector.Name);
            device.Address = args.Device.Apply(selector => selector.Name is null ? selector.PciAddress ?? FoundAddress() : null);
        }

        return device;
    }

    /// <summary><c>physical network:interface</c>.</summary>
    public Input<string> DeviceMapping() => Output.Format($"{args.PhysicalNetwork}:{Interface()}");

    private Input<string> Interface() => args.Device is null ? entry : args.Device.Apply(device => device.Name ?? FoundName());

    // What was found is unknown in a preview that changes it, so it is asked only where the program doesn't say.
    private Input<string> FoundAddress() => functions.PhysicalFunction.Apply(found => found.PciAddress);

    private Input<string> FoundName() => functions.PhysicalFunction.Apply(found => found.Name
        ?? throw new RunException($"{found.PciAddress}, physical function '{entry}', has no network interface that neutron's agent could look after"));
}
