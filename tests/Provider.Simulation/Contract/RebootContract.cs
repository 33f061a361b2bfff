using Pulumi.Sriov.Provider.Remote;
using Xunit;

namespace Pulumi.Sriov.Provider.Simulation.Contract;

/// <summary>A reboot: another boot_id, and nothing left of what only the running kernel knew.</summary>
public abstract class RebootContract : HostContract
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";

    [Fact]
    public async Task Reboot_ChangesTheBootId_AndForgetsVirtualFunctions()
    {
        var before = await ReadText(BootId);
        await Do(new WriteAttribute($"{Facts.PortDirectory}/sriov_numvfs", "2", Limit));
        await Do(new WriteFile($"{Scratch}/kept", Bytes("x")));

        var after = await Host.RebootAsync(TimeSpan.FromMinutes(5), new Progress<string>(), CancellationToken.None);

        Assert.NotEqual(before, after);
        Assert.Equal(after, await ReadText(BootId));
        Assert.Equal("0", await ReadText($"{Facts.PortDirectory}/sriov_numvfs"));
        Assert.Equal("x", await ReadText($"{Scratch}/kept"));
    }
}
