using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// What the cards' own tools answered; see <see cref="CardQuery"/>. Sources of the formats: devlink-dev(8) of iproute2, and
/// the query of mstflint's mstconfig (<c>SRIOV_EN  True(1)</c>, the value from the next boot on).
/// </summary>
internal sealed partial class CardTable
{
    private readonly ImmutableDictionary<string, string> _modes;
    private readonly ILookup<string, (string Setting, string Value)> _firmware;

    public CardTable(string eswitches, string firmware)
    {
        _modes = EswitchLine().Matches(eswitches)
            .ToImmutableDictionary(match => match.Groups["address"].Value, match => match.Groups["mode"].Value);
        _firmware = FirmwareLine().Matches(firmware).ToLookup(
            match => match.Groups["address"].Value, match => (match.Groups["setting"].Value, match.Groups["value"].Value));
    }

    public string? EswitchModeOf(PciAddress function) => _modes.GetValueOrDefault($"{function}");

    public FirmwareLimits? FirmwareOf(PciAddress function)
    {
        var settings = _firmware[$"{function}"].ToList();
        string? Find(string name) => settings.Find(entry => entry.Setting == name).Value;
        return settings.Count == 0
            ? null
            : new FirmwareLimits(
                Find("SRIOV_EN")?.Contains('1', StringComparison.Ordinal) == true,
                int.TryParse(Find("NUM_OF_VFS"), out var vfs) ? vfs : null);
    }

    [GeneratedRegex(@"^pci/(?<address>\S+): mode (?<mode>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex EswitchLine();

    [GeneratedRegex(
        @"^firmware (?<address>\S+) (?<setting>\w+)\s+(?<value>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FirmwareLine();
}
