using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Boot;

/// <summary><c>sriov:host:Iommu</c> on a host that boots with <c>intel_iommu=off</c>.</summary>
public sealed class IommuTests() : HostTests(HostShape.IommuOff)
{
    private DrivenResource Iommu => field ??= Provider.Resource("sriov:host:Iommu");

    [Fact]
    public async Task Life_OffAtFirst_IsProvenOnThenPassedThroughAndPutBack()
    {
        var before = await BootFiles.ReadAsync(Host);
        Assert.Equal("", await Host.RunAsync("ls /sys/class/iommu /sys/kernel/iommu_groups | grep -v :"));

        await Iommu.UpAsync(Inputs("whenRequired"));
        Assert.NotEqual("", await Host.RunAsync("ls /sys/class/iommu"));
        Assert.Contains("intel_iommu=on", await BootFiles.CommandLineAsync(Host));
        Assert.DoesNotContain("identity", await GroupTypesAsync());
        Assert.Equal(true, Iommu.State["enabled"]);
        Assert.Equal("intel", Iommu.State["vendor"]);
        Assert.Equal(false, Iommu.State["rebootRequired"]);
        Assert.Equal((await GroupTypesAsync()).Length, Iommu.State["groups"].Objects().Count);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await Iommu.DiffAsync(Inputs("whenRequired"))).Changes);

        await Iommu.UpAsync(Inputs("whenRequired").With("passthrough", true));
        Assert.Equal(["identity"], (await GroupTypesAsync()).Distinct());
        Assert.False(await Iommu.UpAsync(Inputs("whenRequired").With("passthrough", true)));

        await Iommu.DestroyAsync();
        Assert.Equal(before, await BootFiles.ReadAsync(Host));
    }

    [Fact]
    public async Task Up_MayNotReboot_ChangesTheBootLoaderAndSaysThatARebootIsRequired()
    {
        var (files, boot) = (await BootFiles.ReadAsync(Host), await Host.BootIdAsync());

        await Iommu.UpAsync(Inputs("never"));

        Assert.Equal(boot, await Host.BootIdAsync());
        Assert.Equal(true, Iommu.State["rebootRequired"]);
        Assert.Equal(false, Iommu.State["enabled"]);
        Assert.Contains("intel_iommu=on", await Host.RunAsync("grep intel_iommu /etc/default/grub /boot/grub/grub.cfg"), StringComparison.Ordinal);

        await Iommu.DestroyAsync();
        Assert.Equal(files, await BootFiles.ReadAsync(Host));
    }

    [Fact]
    public async Task Up_SomeoneTookTheArgumentAway_PutsItThereAgain()
    {
        await Iommu.UpAsync(Inputs("never"));
        var wanted = await BootFiles.ReadAsync(Host);
        await Host.RunAsync("sed -i 's/intel_iommu=on/intel_iommu=off/' /etc/default/grub && update-grub");
        var nextRun = Iommu.ResumedBy((await RestartProviderAsync()).Client);

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, (await nextRun.DiffAsync(Inputs("never"))).Changes);
        Assert.True(await nextRun.UpAsync(Inputs("never")));

        Assert.Equal(wanted, await BootFiles.ReadAsync(Host));
    }

    [Fact]
    public async Task Up_ConnectionCutWhileTheHostReboots_Converges()
    {
        var boot = await Host.BootIdAsync();
        var up = Iommu.UpAsync(Inputs("whenRequired"));
        await Host.UntilItGoesDownAsync(boot);
        await Eventually.HoldsAsync(() => up.IsCompleted || SshProcess.KillAllTo(Host.Name) > 0, "an ssh process was killed");
        await Record.ExceptionAsync(() => up);

        await Iommu.UpAsync(Inputs("whenRequired"));

        Assert.NotEqual("", await Host.RunAsync("ls /sys/class/iommu"));
        Assert.Equal(true, Iommu.State["enabled"]);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await Iommu.DiffAsync(Inputs("whenRequired"))).Changes);
    }

    [Fact]
    public async Task Up_RunDiedWhileTheHostReboots_NextRunConvergesWithoutItsState()
    {
        var boot = await Host.BootIdAsync();
        var up = Iommu.UpAsync(Inputs("whenRequired"));
        await Host.UntilItGoesDownAsync(boot);
        var next = await RestartProviderAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => up);
        await Host.UntilRebootedAsync(boot);

        var iommu = next.Resource("sriov:host:Iommu");
        await iommu.UpAsync(Inputs("whenRequired"));

        Assert.NotEqual("", await Host.RunAsync("ls /sys/class/iommu"));
        Assert.Equal(true, iommu.State["enabled"]);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await iommu.DiffAsync(Inputs("whenRequired"))).Changes);
    }

    private async Task<string[]> GroupTypesAsync() => (await Host.RunAsync("cat /sys/kernel/iommu_groups/*/type")).Split('\n');

    private PropertyMap Inputs(string policy) => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(Host.Connection)), ("reboot", Values.Map(("policy", policy))));
}
