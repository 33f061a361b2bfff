namespace Pulumi.Sriov;

/// <summary>What is wanted of a <see cref="Vnf"/>.</summary>
public sealed class VnfArgs : ResourceArgs
{
    /// <summary>Flavor (id): <see cref="VnfFlavor.FlavorId"/>. Its aliases are the VNF's virtual functions by method 2.</summary>
    public required Input<string> FlavorId { get; set; }

    /// <summary>Image, by id. Either this or <see cref="ImageName"/>.</summary>
    public Input<string>? ImageId { get; set; }

    /// <summary>Image, by name.</summary>
    public Input<string>? ImageName { get; set; }

    /// <summary>The VNF's virtual functions by method 1, in the order in which the guest sees them. Another one replaces the server.</summary>
    public List<VnfPortArgs> Ports { get; } = [];

    /// <summary>Name of the key pair to log in with.</summary>
    public Input<string>? KeyPair { get; set; }

    /// <summary>Data for cloud-init inside the server.</summary>
    public Input<string>? UserData { get; set; }

    /// <summary>
    /// Whether the user data is on a disk of the server. Needed where the metadata service is not reached over the virtual
    /// functions. Default: nova's.
    /// </summary>
    public Input<bool>? ConfigDrive { get; set; }

    /// <summary>Where it runs: <c>zone</c>, or <c>zone:host</c> for administrators. Default: the scheduler chooses.</summary>
    public Input<string>? AvailabilityZone { get; set; }

    /// <summary>Server group (UUID) that keeps it with or away from other servers.</summary>
    public Input<string>? ServerGroupId { get; set; }

    /// <summary>
    /// What another flavor does: <c>false</c> (default) resizes the server, which keeps its disk and needs the old and the
    /// new devices at the same time; <c>true</c> replaces it.
    /// </summary>
    public bool ReplaceOnFlavorChange { get; set; }

    /// <summary>Compute hosts that must be ready first: those that the server may run on.</summary>
    public List<SriovComputeHost> ComputeHosts { get; } = [];

    /// <summary>Controllers that must be ready first.</summary>
    public List<SriovController> Controllers { get; } = [];
}
