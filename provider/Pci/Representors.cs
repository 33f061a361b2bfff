using System.Text.RegularExpressions;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// The interfaces that stand for VFs on the host in switchdev mode. They are known by the name of their port and by the
/// switch they share with the uplink; source: Documentation/networking/switchdev.rst, and <c>devlink_nl_phys_port_name</c>
/// (net/devlink/port.c) for the names: <c>pf0vf3</c>, <c>c1pf0vf3</c> behind another controller.
/// </summary>
internal sealed partial class Representors
{
    private readonly List<NetworkLink> _links = [];

    /// <summary>Whether a link stands for a VF or another function instead of a port of the host's own.</summary>
    public static bool IsOne(NetworkLink link) => link.PortName is { } name && FunctionPort().IsMatch(name);

    public void AddRange(IEnumerable<NetworkLink> links) => _links.AddRange(links.Where(IsOne));

    /// <summary>The representor of a VF, or <c>null</c>.</summary>
    /// <param name="uplink">The PF's own interface.</param>
    /// <param name="index">The VF's.</param>
    public NetworkLink? Find(NetworkLink uplink, int index) => uplink.SwitchId is null
        ? null
        : _links.Find(link => link.SwitchId == uplink.SwitchId && IsOf(uplink, index, FunctionPort().Match(link.PortName!)));

    // Two ports may share one switch (bonded); then their numbers tell them apart.
    private static bool IsOf(NetworkLink uplink, int index, Match port) =>
        port.Groups["vf"].Value == $"{index}"
        && (uplink.PortName is not { } name || !UplinkPort().IsMatch(name) || name == $"p{port.Groups["pf"].Value}");

    [GeneratedRegex(@"^(c\d+)?pf(?<pf>\d+)((vf(?<vf>\d+))|(sf\d+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FunctionPort();

    [GeneratedRegex(@"^p\d+$")]
    private static partial Regex UplinkPort();
}
