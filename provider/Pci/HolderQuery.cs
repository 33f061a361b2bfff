using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// Asks who has passed-through devices open: processes with a VFIO node open, and the running libvirt domains with host
/// devices. Done by one shell on the host because the answer is a few lines, but the file descriptors to look through
/// are thousands.
/// </summary>
internal static partial class HolderQuery
{
    /// <summary>
    /// Prints <c>vfio PID NODE COMM</c> for every VFIO node that a process has open, then the <c>&lt;source&gt;</c> elements of
    /// libvirt's running domains, each with the line after it, as <c>grep -H -A1</c> does.
    /// </summary>
    public const string Script =
        """
        find /proc/[0-9]*/fd -lname '/dev/vfio/*' -printf '%h %l\n' 2>/dev/null | while read -r fd node; do
          process=${fd%/fd}
          read -r comm <"$process/comm" && echo "vfio ${process#/proc/} $node $comm"
        done
        grep -s -H -A1 '<source>' /run/libvirt/qemu/*.xml
        """;

    /// <summary>The query. Its exit code is grep's and says nothing: processes end while they are looked at.</summary>
    public static RunCommand Operation { get; } = new(["/bin/sh", "-c", Script], TimeSpan.FromSeconds(30))
    {
        AcceptedExitCodes = [],
        ChangesHost = false,
        Purpose = "look who has passed-through devices",
    };

    public static ImmutableArray<VfioUser> ReadVfioUsers(string output) =>
    [
        .. output.Split('\n')
            .Select(line => line.Split(' ', 4))
            .Where(fields => fields is ["vfio", _, _, _])
            .Select(fields => new VfioUser(fields[1], fields[2], fields[3]))
            .Distinct(),
    ];

    public static ImmutableArray<(string Domain, PciAddress Device)> ReadLibvirtDomains(string output) =>
    [
        .. HostDevice().Matches(output).Select(match => (
            match.Groups["domain"].Value,
            new PciAddress(Hex(match, "segment"), Hex(match, "bus"), Hex(match, "slot"), Hex(match, "function")))),
    ];

    private static int Hex(Match match, string group) => Convert.ToInt32(match.Groups[group].Value, 16);

    [GeneratedRegex(
        "^/run/libvirt/qemu/(?<domain>[^\n]+)\\.xml-\\s*<address (?:type='pci' )?domain='0x(?<segment>[0-9a-f]+)' "
        + "bus='0x(?<bus>[0-9a-f]+)' slot='0x(?<slot>[0-9a-f]+)' function='0x(?<function>[0-7])'",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex HostDevice();
}

/// <summary>A process that has a VFIO node open.</summary>
/// <param name="Pid">Its process id.</param>
/// <param name="Node">The node: <c>/dev/vfio/17</c>, or <c>/dev/vfio/devices/vfio0</c> (iommufd).</param>
/// <param name="Command">Its name as in <c>/proc/PID/comm</c>.</param>
internal sealed record VfioUser(string Pid, string Node, string Command);
