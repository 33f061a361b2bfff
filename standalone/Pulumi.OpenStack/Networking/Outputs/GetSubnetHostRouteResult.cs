namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>A route that DHCP announces.</summary>
[OutputType]
public sealed class GetSubnetHostRouteResult
{
    /// <summary>Where it leads.</summary>
    public readonly string DestinationCidr;

    /// <summary>Address of the gateway.</summary>
    public readonly string NextHop;

    [OutputConstructor]
    private GetSubnetHostRouteResult(string destinationCidr, string nextHop)
    {
        DestinationCidr = destinationCidr;
        NextHop = nextHop;
    }
}
