using System.Text.RegularExpressions;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Platform;

/// <summary>
/// A line of a file that sets the number of virtual functions of some device: at boot, when a device appears, or when a
/// connection is activated. Only one owner may do so for a PF, or they undo each other's work.
/// </summary>
/// <param name="Mechanism">Whose file it is: <c>udev rule</c>, <c>NetworkManager profile</c>, <c>netplan</c>, ….</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Text">The line, less the blanks around it.</param>
/// <param name="Context">What of the file says for which device; the line itself where that says it.</param>
public sealed partial record NumberOwner(string Mechanism, string Path, int Line, string Text, string Context)
{
    internal const string NetworkManagerProfile = "NetworkManager profile";

    /// <summary>For people: <c>udev rule /etc/udev/rules.d/70-vfs.rules:3</c>.</summary>
    public string Where => $"{Mechanism} {Path}:{Line}";

    /// <summary>What to do about it.</summary>
    public string Remedy => Mechanism == NetworkManagerProfile
        ? "Take the sriov section out of the profile: NetworkManager sets the number when it activates the profile and resets it when it "
            + "deactivates it."
        : "Take the line out, so that there is one owner of the number.";

    /// <summary>For people: "udev rule /etc/udev/rules.d/70-vfs.rules:3 sets the number of virtual functions, too: ATTR{…}".</summary>
    public string Describe() => $"{Where} sets the number of virtual functions, too: {Text}";

    /// <summary>
    /// Whether it sets the number of a PF: it names the PF by interface, address or MAC; or it names none of the host's PFs,
    /// as a loop over all of them does.
    /// </summary>
    public bool Concerns(PhysicalFunction function, PciObservation pci) =>
        Names(function) || !pci.PhysicalFunctions.Any(Names);

    /// <summary>Whether it names a PF.</summary>
    public bool Names(PhysicalFunction function)
    {
        var words = Words().Matches(Context).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new[] { function.Link?.Name, function.Link?.Mac, function.Address.ToString(), $"pci-{function.Address}" }
            .OfType<string>()
            .Any(words.Contains);
    }

    // Interfaces, PCI addresses and MAC addresses, as they stand between quotes, slashes and equals signs.
    [GeneratedRegex(@"[A-Za-z0-9_.:-]*[A-Za-z0-9_]")]
    private static partial Regex Words();
}
