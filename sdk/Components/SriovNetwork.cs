using Pulumi.OpenStack.Networking;
using Pulumi.OpenStack.Networking.Inputs;

namespace Pulumi.Sriov;

/// <summary>
/// A network whose ports can be virtual functions: it lies on a physical network, untagged or on a VLAN, and has a subnet.
/// </summary>
public sealed class SriovNetwork : ComponentResource
{
    /// <summary>Declares the network.</summary>
    /// <param name="name">The name in the stack, of which the names in OpenStack are made.</param>
    /// <param name="args">What is wanted of the network.</param>
    /// <param name="options">How the engine treats it and its parts.</param>
    /// <exception cref="ArgumentException">The addresses are given in more than one way.</exception>
    public SriovNetwork(string name, SriovNetworkArgs args, ComponentResourceOptions? options = null)
        : base("sriov:index:SriovNetwork", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        object?[] sources = [args.Cidr, args.SubnetPool, args.SubnetPoolId];
        if (sources.Count(source => source is not null) > 1)
        {
            throw new ArgumentException($"network {name}: give one of Cidr, SubnetPool and SubnetPoolId, not several", nameof(args));
        }

        Network = CreateNetwork(name, args);
        Pool = args.SubnetPool is { } pool ? CreatePool(name, pool) : null;
        Subnet = sources.Any(source => source is not null) ? CreateSubnet(name, args) : null;

        // A port that only needs the network must still wait for the subnet, or it gets no address.
        NetworkId = Subnet is null ? Network.Id : Output.Tuple(Network.Id, Subnet.Id).Apply(ids => ids.Item1);
        RegisterOutputs();
    }

    /// <summary>The network of neutron.</summary>
    public Network Network { get; }

    /// <summary>The pool that was created for it, if any.</summary>
    public SubnetPool? Pool { get; }

    /// <summary>Its subnet, if it has addresses.</summary>
    public Subnet? Subnet { get; }

    /// <summary>Id of the network (UUID), once its subnet is there too.</summary>
    [Output("networkId")]
    public Output<string> NetworkId { get; private set; }

    private Network CreateNetwork(string name, SriovNetworkArgs args)
    {
        var options = new CustomResourceOptions { Parent = this };
        foreach (var driver in args.Controllers.Select(controller => controller.MechanismDriver).OfType<CustomResource>())
        {
            options.DependsOn.Add(driver);
        }

        var wanted = new NetworkArgs
        {
            Mtu = args.Mtu,
            Shared = args.Shared,
            PortSecurityEnabled = args.PortSecurity,
            Segments =
            {
                new NetworkSegmentArgs
                {
                    PhysicalNetwork = args.PhysicalNetwork,
                    NetworkType = args.VlanId is null ? "flat" : "vlan",
                    SegmentationId = args.VlanId,
                },
            },
        };
        return new Network(name, wanted, options);
    }

    private SubnetPool CreatePool(string name, SubnetPoolSettings pool) => new(
        name,
        new SubnetPoolArgs
        {
            Prefixes = pool.Prefixes,
            DefaultPrefixlen = pool.DefaultPrefixLength,
            Shared = pool.Shared,
        },
        new CustomResourceOptions { Parent = this });

    private Subnet CreateSubnet(string name, SriovNetworkArgs args) => new(
        name,
        new SubnetArgs
        {
            NetworkId = Network.Id,
            Cidr = args.Cidr,
            SubnetpoolId = Pool is { } pool ? pool.Id : args.SubnetPoolId,
            PrefixLength = args.PrefixLength,
            GatewayIp = args.GatewayIp,
            NoGateway = args.GatewayIp is null ? true : null,
            EnableDhcp = args.EnableDhcp ?? false,
        },
        new CustomResourceOptions { Parent = this });
}
