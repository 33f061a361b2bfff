using Pulumi.Sriov.Provider.Remote;
using Xunit;

namespace Pulumi.Sriov.Provider.Simulation.Contract;

/// <summary>Globs: those of sh, through symbolic links, in ordinal order.</summary>
public abstract class GlobContract : HostContract
{
    [Fact]
    public async Task Globs_MatchAsInAShell()
    {
        foreach (var name in new[] { "a1", "a2", "B1", ".hidden", "a[1]", "with space" })
        {
            await Do(new WriteFile($"{Scratch}/{name}", Bytes(name)));
        }

        Assert.Equal(Named("B1", "a1", "a2", "a[1]", "with space"), await Do(new FindPaths([$"{Scratch}/*"])));
        Assert.Equal(Named("B1", "a1", "a2"), await Do(new FindPaths([$"{Scratch}/?[0-9]"])));
        Assert.Equal(Named("a1", "a2"), await Do(new FindPaths([$"{Scratch}/[!B]?"])));
        Assert.Equal(Named("a1"), await Do(new FindPaths([$"{Scratch}/a1", $"{Scratch}/a1", $"{Scratch}/nothing", $"{Scratch}/x*"])));
        Assert.Equal(Named(".hidden"), await Do(new FindPaths([$"{Scratch}/.h*"])));
    }

    [Fact]
    public async Task ReadTexts_LeavesOutWhatCannotBeRead()
    {
        await Do(new WriteFile($"{Scratch}/file", Bytes("x\n")));
        await Do(new MakeDirectory($"{Scratch}/deep"));

        // The carrier of a link that is down cannot be read (EINVAL), a directory cannot either.
        await Do(Command("ip", "link", "set", Facts.NetworkDevice, "down"));
        var carrier = $"/sys/class/net/{Facts.NetworkDevice}/carrier";
        var texts = await Do(new ReadTexts([$"{Scratch}/*", carrier, $"{Scratch}/nothing"]));

        Assert.Equal([$"{Scratch}/file"], texts.Keys);
        Assert.Equal("x", texts[$"{Scratch}/file"]);
    }

    [Fact]
    public async Task ReadFiles_GivesRegularFilesInOrder()
    {
        await Do(new WriteFile($"{Scratch}/b.cfg", Bytes("two\n")));
        await Do(new WriteFile($"{Scratch}/a.cfg", Bytes("one\n")));
        await Do(new WriteFile($"{Scratch}/c.txt", Bytes("three\n")));
        await Do(new MakeDirectory($"{Scratch}/deep"));

        var files = await Do(new ReadFiles([$"{Scratch}/*.cfg", $"{Scratch}/deep", $"{Scratch}/nothing"]));

        Assert.Equal(["one\n", "two\n"], files.Select(file => file.Text));
        Assert.Equal([$"{Scratch}/a.cfg", $"{Scratch}/b.cfg"], files.Select(file => file.Path));
    }

    [Fact]
    public async Task Globs_GoThroughSymbolicLinksOfSysfs()
    {
        var vendors = await Do(new ReadTexts(["/sys/bus/pci/devices/*/vendor"]));
        var sameDevice = await Do(new ReadTexts([$"/sys/class/net/{Facts.NetworkDevice}/device/device"]));

        Assert.Equal("0x8086", vendors[$"{Facts.PortDirectory}/vendor"]);
        Assert.Equal("0x10c9", Assert.Single(sameDevice).Value);
    }

    [Fact]
    public async Task ReadLinks_GivesTargetsAsWritten()
    {
        var links = await Do(new ReadLinks([$"{Facts.PortDirectory}/driver", $"{Facts.PortDirectory}/vendor", "/sys/bus/pci/devices/*"]));

        Assert.EndsWith("/bus/pci/drivers/igb", links[$"{Facts.PortDirectory}/driver"], StringComparison.Ordinal);
        Assert.StartsWith("../../../devices/pci0000:00/", links[Facts.PortDirectory], StringComparison.Ordinal);
        Assert.DoesNotContain($"{Facts.PortDirectory}/vendor", links.Keys);
    }

    private string[] Named(params string[] names) => [.. names.Select(name => $"{Scratch}/{name}")];
}
