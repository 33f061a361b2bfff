using Pulumi.Sriov.Lab.Tests.Cloud;

namespace Pulumi.Sriov.Lab.Tests.Site;

/// <summary>A whole site, from the boot loader of its compute host to guests that ping through their virtual functions.</summary>
public sealed class VnfSiteTests(OwnCloud own) : IClassFixture<OwnCloud>
{
    [Fact]
    public async Task VnfSite_UpChangeDamageRepairDestroy_ServersHaveTheirFunctionsAndNothingIsLeft()
    {
        await using var site = await VnfSite.StartAsync(own.Cloud);
        var stack = site.Stack;
        var before = await site.FilesAsync();

        await stack.OutputOfAsync("preview");
        Assert.Equal(before, await site.FilesAsync());
        await stack.UpAsync();
        var router = await site.RunsAsync("router", functions: 1);
        await site.RunsAsync("firewall", functions: 2);
        Assert.Equal(await site.PortMacsAsync("router"), router.Functions.Select(function => function.Mac));
        await stack.ExpectNoChangesAsync();

        await stack.SetAsync("aliasDevices", "3");
        await stack.SetAsync("ports", "2");
        await stack.UpAsync();
        await site.RunsAsync("router", functions: 2);
        await site.RunsAsync("firewall", functions: 3);

        var whitelist = await site.WhitelistAsync();
        await site.DamageAsync();
        await stack.RefreshAsync();
        await stack.UpAsync();
        Assert.Equal(whitelist, await site.WhitelistAsync());
        await site.RunsAsync("router", functions: 2);
        await site.RunsAsync("firewall", functions: 3);

        await stack.DestroyAsync();
        Assert.Equal("", await site.LeftOversAsync());
        Assert.Equal(before, await site.FilesAsync());
        Assert.Equal("0\n0", await site.Node.Host.RunAsync("cat /sys/class/net/enp*/device/sriov_numvfs"));
    }
}
