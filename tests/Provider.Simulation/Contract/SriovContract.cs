using System.Text.Json;
using Pulumi.Sriov.Provider.Remote;
using Xunit;

namespace Pulumi.Sriov.Provider.Simulation.Contract;

/// <summary>The kernel's and the igb driver's rules for virtual functions.</summary>
public abstract class SriovContract : HostContract
{
    private RunCommand MaximumRate => Command("ip", "link", "set", Facts.NetworkDevice, "vf", "0", "max_tx_rate", "100");

    private string NumVfs => $"{Facts.PortDirectory}/sriov_numvfs";

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Set(0);
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await Set(0);
        await Do(Command("ip", "link", "set", Facts.NetworkDevice, "down"));
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Numvfs_MakesFunctionsWithLinksGroupsAndNetworkDevices()
    {
        await Set(4);
        await Do(new WaitFor(new PathCount($"{Facts.PortDirectory}/virtfn*/net/*", 4), Limit));

        var links = await Do(new ReadLinks([$"{Facts.PortDirectory}/virtfn*", $"{Facts.PortDirectory}/virtfn*/physfn"]));
        var ids = await Do(new ReadTexts([$"{Facts.PortDirectory}/virtfn*/device", $"{Facts.PortDirectory}/sriov_*"]));

        Assert.Equal(8, links.Count);
        Assert.Equal($"../{Facts.PhysicalFunction}", links[$"{Facts.PortDirectory}/virtfn0/physfn"]);
        Assert.Equal("0x10ca", ids[$"{Facts.PortDirectory}/virtfn3/device"]);
        Assert.Equal("10ca", ids[$"{Facts.PortDirectory}/sriov_vf_device"]);
        Assert.Equal("7", ids[$"{Facts.PortDirectory}/sriov_totalvfs"]);
        Assert.Equal("4", ids[NumVfs]);
    }

    [Theory]
    [InlineData("8", "ERANGE")]
    [InlineData("-1", "EINVAL")]
    [InlineData("abc", "EINVAL")]
    public async Task Numvfs_BadValue_IsRefused(string value, string errno)
    {
        Assert.Equal(errno, (await Try(new WriteAttribute(NumVfs, value, Limit)))?.Errno);
        Assert.Equal("0", await ReadText(NumVfs));
    }

    [Fact]
    public async Task Numvfs_OtherNonZeroValue_IsBusy_AndTheSameIsFine()
    {
        await Set(2);

        Assert.Equal("EBUSY", (await Try(new WriteAttribute(NumVfs, "3", Limit)))?.Errno);
        Assert.Null(await Try(new WriteAttribute(NumVfs, "2", Limit)));
        Assert.Equal("2", await ReadText(NumVfs));
    }

    [Fact]
    public async Task Numvfs_WithoutAutoprobe_MakesFunctionsWithoutDriver()
    {
        await Do(new WriteAttribute($"{Facts.PortDirectory}/sriov_drivers_autoprobe", "0", Limit));
        await Set(2);
        await Do(new WriteAttribute($"{Facts.PortDirectory}/sriov_drivers_autoprobe", "1", Limit));

        Assert.Equal(2, (await Do(new FindPaths([$"{Facts.PortDirectory}/virtfn*"]))).Length);
        Assert.Empty(await Do(new FindPaths([$"{Facts.PortDirectory}/virtfn*/driver"])));
    }

    [Fact]
    public async Task VfSettings_AreShownAsTheyWereSet()
    {
        await Set(2);
        await SetVf(1, "mac", "52:54:00:0a:0f:01");
        await SetVf(1, "vlan", "100", "qos", "3");
        await SetVf(1, "spoofchk", "off");
        await SetVf(1, "trust", "on");

        var vf = await ShowVf(1);

        Assert.Equal("52:54:00:0a:0f:01", vf.GetProperty("address").GetString());
        Assert.Equal(100, vf.GetProperty("vlan_list")[0].GetProperty("vlan").GetInt32());
        Assert.Equal(3, vf.GetProperty("vlan_list")[0].GetProperty("qos").GetInt32());
        Assert.False(vf.GetProperty("spoofchk").GetBoolean());
        Assert.True(vf.GetProperty("trust").GetBoolean());
        Assert.Equal("auto", vf.GetProperty("link_state").GetString());
    }

    [Fact]
    public async Task VfSettings_StartAfreshWithNewFunctions()
    {
        await Set(1);
        await SetVf(0, "mac", "52:54:00:0a:0f:01");
        await Set(0);
        await Set(1);

        var vf = await ShowVf(0);
        Assert.Equal("00:00:00:00:00:00", vf.GetProperty("address").GetString());
        Assert.Equal("[{}]", vf.GetProperty("vlan_list").GetRawText());
        Assert.True(vf.GetProperty("spoofchk").GetBoolean());
    }

    [Theory]
    [InlineData("Operation not supported", "0", "state", "enable")]
    [InlineData("Operation not supported", "0", "query_rss", "on")]
    [InlineData("Protocol not supported", "0", "vlan", "5", "proto", "802.1ad")]
    [InlineData("Invalid argument", "0", "min_tx_rate", "100")]
    [InlineData("Invalid argument", "0", "mac", "01:00:5e:00:00:01")]
    [InlineData("Invalid argument", "5", "mac", "52:54:00:0a:0f:01")]
    public async Task VfSettings_WhatTheDriverCannot_IsRefused(string words, params string[] arguments)
    {
        await Set(1);

        var failure = await Try(Command(["ip", "link", "set", Facts.NetworkDevice, "vf", .. arguments]));

        Assert.Equal(2, failure?.ExitCode);
        Assert.Contains($"RTNETLINK answers: {words}", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MaximumRate_IsRefusedUntilThereIsACarrier()
    {
        await Set(1);
        Assert.Contains("Invalid argument", (await Try(MaximumRate))?.Message, StringComparison.Ordinal);

        await Do(Command("ip", "link", "set", Facts.NetworkDevice, "up"));
        await Do(new WaitFor(new TextEquals($"/sys/class/net/{Facts.NetworkDevice}/carrier", "1"), Limit));

        await Do(MaximumRate);

        Assert.Equal(100, (await ShowVf(0)).GetProperty("rate").GetProperty("max_tx").GetInt32());
    }

    [Fact]
    public async Task Driver_CanBeOverriddenToVfioAndBack()
    {
        await Set(1);
        await Do(new WaitFor(new PathCount($"{Facts.PortDirectory}/virtfn0/net/*", 1), Limit));
        var address = (await Do(new ReadLinks([$"{Facts.PortDirectory}/virtfn0"]))).Values.Single()["../".Length..];
        var function = $"/sys/bus/pci/devices/{address}";

        await Do(Command("modprobe", "vfio-pci"));
        await Rebind(function, address, "vfio-pci");
        Assert.EndsWith("/vfio-pci", (await Do(new ReadLinks([$"{function}/driver"]))).Values.Single(), StringComparison.Ordinal);
        var group = (await Do(new ReadLinks([$"{function}/iommu_group"]))).Values.Single();
        Assert.Single(await Do(new FindPaths([$"/dev/vfio/{group[(group.LastIndexOf('/') + 1)..]}"])));

        await Rebind(function, address, "");
        Assert.Equal("(null)", await ReadText($"{function}/driver_override"));
        Assert.EndsWith("/igbvf", (await Do(new ReadLinks([$"{function}/driver"]))).Values.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Driver_CanBeBoundAnewByTheLinkOfTheFunctionAlone()
    {
        var function = $"{Facts.PortDirectory}/virtfn0";
        var interfaces = new WaitFor(new SameCount($"{function}/driver", $"{function}/net/*"), Limit);
        Assert.Equal("ENOENT", (await Try(new WriteLinkName("/sys/bus/pci/drivers_probe", function, Limit)))?.Errno);
        await Set(1);
        await Do(new WaitFor(new PathCount($"{function}/net/*", 1), Limit));

        await Do(new WriteLinkName($"{function}/driver/unbind", function, Limit));
        Assert.Empty(await Do(new FindPaths([$"{function}/driver", $"{function}/net/*"])));
        await Do(interfaces);

        await Do(new WriteLinkName("/sys/bus/pci/drivers_probe", function, Limit));
        await Do(interfaces);
        Assert.Equal(2, (await Do(new FindPaths([$"{function}/driver", $"{function}/net/*"]))).Length);
    }

    private async Task Rebind(string function, string address, string driver)
    {
        await Do(new WriteAttribute($"{function}/driver_override", driver, Limit));
        await Do(new WriteAttribute($"{function}/driver/unbind", address, Limit));
        await Do(new WriteAttribute("/sys/bus/pci/drivers_probe", address, Limit));
    }

    private async Task Set(int count) => await Do(new WriteAttribute(NumVfs, count.ToString(), Limit));

    private async Task SetVf(int index, params string[] setting) =>
        await Do(Command(["ip", "link", "set", Facts.NetworkDevice, "vf", index.ToString(), .. setting]));

    private async Task<JsonElement> ShowVf(int index)
    {
        var shown = await Do(Command("ip", "-j", "-d", "link", "show", Facts.NetworkDevice));
        return JsonDocument.Parse(shown.StandardOutput).RootElement[0].GetProperty("vfinfo_list")[index];
    }
}
