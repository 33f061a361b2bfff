namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A service of nova or neutron.</summary>
[OutputType]
public sealed class ServiceFacts
{
    /// <summary>Whether it runs.</summary>
    public readonly bool Active;

    /// <summary>What runs it: <c>systemd</c>, <c>docker</c> or <c>podman</c>.</summary>
    public readonly string Manager;

    /// <summary>Its unit, less <c>.service</c>, or container: <c>openstack-nova-compute</c>, <c>nova_compute</c>.</summary>
    public readonly string Name;

    [OutputConstructor]
    private ServiceFacts(bool active, string manager, string name)
    {
        Active = active;
        Manager = manager;
        Name = name;
    }
}
