using System.Collections.Immutable;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Compute.Inputs;
using Pulumi.OpenStack.Networking;
using Pulumi.OpenStack.Networking.Inputs;

namespace Pulumi.Sriov;

/// <summary>
/// A virtual network function: a server with virtual functions, by SR-IOV ports (method 1), by the PCI aliases of its flavor
/// (method 2), or both.
/// </summary>
public sealed class Vnf : ComponentResource
{
    /// <summary>Declares the VNF.</summary>
    /// <param name="name">The name in the stack, of which the names in OpenStack are made.</param>
    /// <param name="args">What is wanted of the VNF.</param>
    /// <param name="options">How the engine treats it and its parts.</param>
    public Vnf(string name, VnfArgs args, ComponentResourceOptions? options = null)
        : base("sriov:index:Vnf", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Ports = [.. args.Ports.Select((port, index) => CreatePort($"{name}-{port.Name ?? $"port{index}"}", port))];
        Server = CreateServer(name, args);
        ServerId = Server.Id;
        MacAddresses = Output.All(Ports.Select(port => port.MacAddress));
        RegisterOutputs();
    }

    /// <summary>The ports of neutron, in the order of the arguments.</summary>
    public ImmutableArray<Port> Ports { get; }

    /// <summary>The server of nova.</summary>
    public Instance Server { get; }

    /// <summary>Id of the server (UUID).</summary>
    [Output("serverId")]
    public Output<string> ServerId { get; private set; }

    /// <summary>MAC addresses of the ports, in their order: what the guest's interfaces have.</summary>
    [Output("macAddresses")]
    public Output<ImmutableArray<string>> MacAddresses { get; private set; }

    private Port CreatePort(string name, VnfPortArgs args)
    {
        var wanted = new PortArgs
        {
            NetworkId = args.NetworkId,
            MacAddress = args.MacAddress,
            PortSecurityEnabled = args.PortSecurity is { } security ? security : null,
            // Neutron refuses security groups, also its own default, on a port without port security.
            NoSecurityGroups = args.PortSecurity is false ? true : null,
            Binding = new PortBindingArgs
            {
                VnicType = args.VnicType ?? "direct",
                Profile = args.Trusted.Apply(trusted => trusted ? """{"trusted":"true"}""" : null!),
            },
        };
        if (args.FixedIp is not null)
        {
            wanted.FixedIps.Add(new PortFixedIpArgs { IpAddress = args.FixedIp });
        }

        return new Port(name, wanted, new CustomResourceOptions { Parent = this });
    }

    private Instance CreateServer(string name, VnfArgs args)
    {
        var wanted = new InstanceArgs
        {
            FlavorId = args.FlavorId,
            ImageId = args.ImageId,
            ImageName = args.ImageName,
            KeyPair = args.KeyPair,
            UserData = args.UserData,
            ConfigDrive = args.ConfigDrive,
            AvailabilityZone = args.AvailabilityZone,
        };
        if (Ports.IsEmpty)
        {
            // Left to itself nova would give it a port on whatever network the project has.
            wanted.NetworkMode = "none";
        }

        foreach (var port in Ports)
        {
            wanted.Networks.Add(new InstanceNetworkArgs { Port = port.Id });
        }

        if (args.ServerGroupId is not null)
        {
            wanted.SchedulerHints.Add(new InstanceSchedulerHintArgs { Group = args.ServerGroupId });
        }

        return new Instance(name, wanted, ServerOptions(args));
    }

    private CustomResourceOptions ServerOptions(VnfArgs args)
    {
        // Virtual functions are few, and ports belong to one server at a time: the old one goes first.
        var options = new CustomResourceOptions { Parent = this, DeleteBeforeReplace = true };
        if (args.ReplaceOnFlavorChange)
        {
            options.ReplaceOnChanges.Add("flavorId");
        }

        // Nothing of a host is an input of the server: an order that properties can't express.
        foreach (var host in args.ComputeHosts)
        {
            options.DependsOn.Add(host);
        }

        foreach (var controller in args.Controllers)
        {
            options.DependsOn.Add(controller);
        }

        return options;
    }
}
