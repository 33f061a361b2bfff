using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Boot;

/// <summary><c>sriov:host:KernelArguments</c>.</summary>
public sealed class KernelArgumentsTests() : HostTests(HostShape.Good)
{
    private DrivenResource Arguments => field ??= Provider.Resource("sriov:host:KernelArguments");

    [Fact]
    public async Task Life_HugePages_TakeEffectByARebootAndArePutBack()
    {
        var before = await BootFiles.ReadAsync(Host);

        await Arguments.UpAsync(Inputs("whenRequired", "hugepagesz=2M", "hugepages=16"));

        Assert.Contains("hugepages=16", await BootFiles.CommandLineAsync(Host));
        Assert.Equal("16", await Host.RunAsync("cat /proc/sys/vm/nr_hugepages"));
        Assert.Equal(true, Arguments.State["active"]);
        Assert.Equal(
            DiffResponse.Types.DiffChanges.DiffNone,
            (await Arguments.DiffAsync(Inputs("whenRequired", "hugepagesz=2M", "hugepages=16"))).Changes);

        await Arguments.DestroyAsync();
        Assert.Equal(before, await BootFiles.ReadAsync(Host));
    }

    [Fact]
    public async Task Up_MayNotReboot_IsInTheBootLoaderButNotActive()
    {
        var boot = await Host.BootIdAsync();

        await Arguments.UpAsync(Inputs("never", "isolcpus=1"));

        Assert.Equal(boot, await Host.BootIdAsync());
        Assert.Equal(false, Arguments.State["active"]);
        Assert.Equal(true, Arguments.State["rebootRequired"]);
        Assert.Contains(" isolcpus=1", await Host.RunAsync("grep -m1 vmlinuz /boot/grub/grub.cfg"), StringComparison.Ordinal);
    }

    private PropertyMap Inputs(string policy, params string[] arguments) => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(Host.Connection)),
        ("arguments", Values.List(arguments.Select(argument => (PropertyValue)argument))),
        ("reboot", Values.Map(("policy", policy))));
}
