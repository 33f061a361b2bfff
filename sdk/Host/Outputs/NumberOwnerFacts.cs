using System.Collections.Immutable;

namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A line that sets a number of virtual functions.</summary>
[OutputType]
public sealed class NumberOwnerFacts
{
    /// <summary>The file.</summary>
    public readonly string File;

    /// <summary>Line number, from 1.</summary>
    public readonly int Line;

    /// <summary>
    /// Whose file it is: <c>udev rule</c>, <c>NetworkManager profile</c>, <c>netplan</c>, <c>systemd .link</c>,
    /// <c>rc.local</c>, ….
    /// </summary>
    public readonly string Mechanism;

    /// <summary>Physical functions that it names; none when it names none, as a loop over all of them does.</summary>
    public readonly ImmutableArray<string> PciAddresses;

    /// <summary>The line.</summary>
    public readonly string Text;

    [OutputConstructor]
    private NumberOwnerFacts(string file, int line, string mechanism, ImmutableArray<string> pciAddresses, string text)
    {
        File = file;
        Line = line;
        Mechanism = mechanism;
        PciAddresses = pciAddresses;
        Text = text;
    }
}
