using FsCheck.Fluent;
using Pulumi.Sriov.Provider.Nova;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Tests.Nova.Pci;

namespace Pulumi.Sriov.Lab.Tests.Nova;

/// <summary>What the rules let pass, the packaged nova takes; and it hands out exactly the devices that the matcher says.</summary>
public sealed class OracleTests
{
    private const int Cases = 1000;

    private static readonly PciObservation Host = TwoPorts();

    [Fact]
    public async Task Whitelist_AnyAcceptedEntry_SelectsTheSameDevicesForNova()
    {
        var entries = WhitelistArbitraries.Accepted().Generator.Sample(Cases).ToList();
        var matcher = new DeviceMatcher(Host);

        var answers = await Oracle.AskAsync(Host, "match", entries.Select(entry => FileOf(PciOptions.DeviceSpec(NovaRelease.Zed), DeviceSpec.Write(entry))));

        Assert.Equal(entries.Count, answers.Count);
        foreach (var (entry, answer) in entries.Zip(answers))
        {
            var ours = matcher.Match(entry).Select(device => device.Address.ToString());
            Assert.True(
                answer.Complaint is null && ours.SequenceEqual(answer.Items),
                $"{DeviceSpec.Write(entry)}: nova says {answer.Complaint ?? string.Join(' ', answer.Items)}, we say {string.Join(' ', ours)}");
        }
    }

    [Fact]
    public async Task Alias_AnyAcceptedOne_IsTakenByNova()
    {
        var aliases = (
            from type in new[] { null, "type-PCI", "type-PF", "type-VF" }
            from policy in new[] { null, "legacy", "preferred", "required", "socket" }
            from name in new[] { "a1", "ü$x", new string('n', 256) }
            select new PciAliasEntry { Name = name, VendorId = "8086", ProductId = "10CA", DeviceType = type, NumaPolicy = policy }).ToList();
        Assert.Empty(aliases.SelectMany(alias => AliasRules.Validate([alias], "aliases", NovaRelease.Zed)));

        var answers = await Oracle.AskAsync(Host, "aliases", aliases.Select(alias => FileOf(PciOptions.Alias(NovaRelease.Zed), AliasSpec.Write(alias))));

        Assert.Equal(
            aliases.Select(alias => (alias.Name, (string?)null)), answers.Select(answer => (answer.Items.SingleOrDefault("none"), answer.Complaint)));
    }

    [Fact]
    public async Task Refusals_AreForWhatNovaStopsAt()
    {
        string[] values = ["{\"vendor_id\":\"zzzz\"}", "{\"devname\":\"a\",\"address\":\"0000:01:00.0\"}", "{\"address\":\"0000:01:20.0\"}", "{'devname':'a'}"];

        var answers = await Oracle.AskAsync(Host, "match", values.Select(value => FileOf(PciOptions.DeviceSpec(NovaRelease.Zed), value)));

        Assert.All(answers, answer => Assert.NotNull(answer.Complaint));
        Assert.All(values, value => Assert.True(
            DeviceSpec.TryRead(value) is not { } entry || DeviceSpecRules.Validate([entry], "devices", NovaRelease.Zed).Any(), value));
    }

    /// <summary>A file as the editor makes it.</summary>
    private static string FileOf(OsloOption option, string value) => System.Text.Encoding.UTF8.GetString(
        new EntryEditor(option, CanonicalJson.Comparer).Settle(IniDocument.Empty, [value], [], []).Document.ToBytes().AsSpan());

    private static PciObservation TwoPorts()
    {
        var port = Device("0000:01:00.0", "10c9", "enp1s0");
        var other = Device("0000:02:00.1", "10c9", "enp2s0f0");
        var vfs = new[] { Device("0000:01:10.0", "10ca", null), Device("0000:01:10.2", "10ca", "enp1s0v1") };
        return new PciObservation(
            [port, other, Device("0000:00:1f.3", "a348", null), .. vfs],
            [
                new PhysicalFunction(port, 7, 2) { VirtualFunctions = [.. vfs.Select((vf, index) => new VirtualFunction(index, vf))] },
                new PhysicalFunction(other, 7, 0),
            ]);
    }

    private static PciDevice Device(string address, string product, string? link) =>
        new(PciAddress.TryParse(address, out var parsed) ? parsed : default, "8086", product, "020000")
        {
            Link = link is null ? null : new NetworkLink(link, null, true, 1500),
        };
}
