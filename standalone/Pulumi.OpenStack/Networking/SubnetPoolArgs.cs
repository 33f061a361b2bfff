namespace Pulumi.OpenStack.Networking;

/// <summary>What is wanted of a <see cref="SubnetPool"/>.</summary>
public sealed class SubnetPoolArgs : ResourceArgs
{
    [Input("prefixes", required: true)]
    private InputList<string>? _prefixes;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Address scope within which its prefixes do not overlap with others (UUID).</summary>
    [Input("addressScopeId")]
    public Input<string>? AddressScopeId { get; set; }

    /// <summary>Length of the prefix of a subnet that asks for none. Default: the shortest allowed.</summary>
    [Input("defaultPrefixlen")]
    public Input<int>? DefaultPrefixlen { get; set; }

    /// <summary>
    /// How much one project may take of it: addresses for IPv4, networks of length 64 for IPv6. Default: no limit.
    /// </summary>
    [Input("defaultQuota")]
    public Input<int>? DefaultQuota { get; set; }

    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>4 or 6, as its prefixes are.</summary>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <summary>
    /// Whether subnets that ask for any pool get this one. For administrators. Default: <c>false</c>.
    /// </summary>
    [Input("isDefault")]
    public Input<bool>? IsDefault { get; set; }

    /// <summary>Longest prefix, that is the smallest subnet. Default: 32 for IPv4, 128 for IPv6.</summary>
    [Input("maxPrefixlen")]
    public Input<int>? MaxPrefixlen { get; set; }

    /// <summary>Shortest prefix, that is the largest subnet. Default: 8 for IPv4, 64 for IPv6.</summary>
    [Input("minPrefixlen")]
    public Input<int>? MinPrefixlen { get; set; }

    /// <summary>The name. Default: made from the name in the stack.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// The addresses of the pool: <c>198.51.100.0/24</c>. Neutron joins adjacent ones; none can be taken out again.
    /// </summary>
    public InputList<string> Prefixes
    {
        get => _prefixes ??= new InputList<string>();
        set => _prefixes = value;
    }

    /// <summary>
    /// Project that owns it (UUID); other than one's own only for administrators. A change replaces the pool.
    /// </summary>
    [Input("projectId")]
    public Input<string>? ProjectId { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the pool.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Whether all projects may use it. For administrators.</summary>
    [Input("shared")]
    public Input<bool>? Shared { get; set; }

    /// <summary>Tags of the program. Tags that others put on are left alone.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// More attributes for the request that creates it, by their names in the API: for extensions that have no property
    /// here. A change replaces the pool.
    /// </summary>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new SubnetPoolArgs Empty => new();
}
