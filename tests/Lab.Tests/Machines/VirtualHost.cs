using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>A running virtual host of the lab.</summary>
internal sealed class VirtualHost(VirtualHosts hosts, string name, string sshConfig) : IAsyncDisposable
{
    private const string ReadBootId = "cat /proc/sys/kernel/random/boot_id";

    // sudo's password hash alone takes an emulated processor seconds, and it may not have a real one to itself.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // QEMU accepts the connection for a host that is down and never answers.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(10);

    /// <summary>Its name, for the lab and in its ssh_config.</summary>
    public string Name => name;

    /// <summary>The ssh_config that leads to it.</summary>
    public string SshConfig => sshConfig;

    /// <summary>How the provider reaches it, as <c>root</c>.</summary>
    public ConnectionSettings Settings => new(name) { SshConfigFile = sshConfig, ConnectTimeout = Patience };

    /// <summary>The same as a resource's <c>connection</c>.</summary>
    public PropertyMap Connection => PropertyMap.Of(
        ("host", name), ("sshConfigFile", sshConfig), ("connectTimeout", Patience.TotalSeconds));

    /// <summary>Runs a shell command as root by plain ssh, past everything that is tested; it must succeed.</summary>
    /// <returns>What it printed, less the final newline.</returns>
    public async Task<string> RunAsync(string command)
    {
        var result = await RunAsync(Patience, command);
        Assert.True(result.ExitCode == 0, $"'{command}' on {name} ended with {result.ExitCode}: {result.Output}{result.Error}");
        return result.Output.TrimEnd('\n');
    }

    /// <summary>Runs a command in the background on the host, past the end of the connection.</summary>
    /// <returns>Its process id there.</returns>
    public async Task<int> StartAsync(string command) =>
        int.Parse(await RunAsync($"setsid sh -c '{command}' >/dev/null 2>&1 </dev/null & echo $!"));

    /// <summary>Identity of its present boot.</summary>
    public Task<string> BootIdAsync() => RunAsync(ReadBootId);

    /// <summary>Waits until a boot is over or about to be: the host does not answer any more.</summary>
    public Task UntilItGoesDownAsync(string bootId) => Eventually.HoldsAsync(
        async () => await TryRunAsync(ReadBootId) is not { ExitCode: 0 } seen || seen.Output.Trim() != bootId, $"{name} goes down");

    /// <summary>Waits until the host is in another boot and its start-up jobs are done.</summary>
    public async Task UntilRebootedAsync(string bootId)
    {
        await Eventually.HoldsAsync(
            async () => await TryRunAsync(ReadBootId) is { ExitCode: 0 } seen && seen.Output.Trim() != bootId, $"{name} is up again");
        await TryRunAsync("systemctl is-system-running --wait");
    }

    /// <summary>Reboots it, past everything that is tested.</summary>
    public async Task RebootAsync()
    {
        var before = await BootIdAsync();
        await TryRunAsync("systemctl reboot");
        await UntilRebootedAsync(before);
    }

    /// <summary>A PF's link with its VFs, as <c>ip</c> tells.</summary>
    public async Task<LinkFacts> LinkAsync(string device) => LinkFacts.Parse(await RunAsync($"ip -j -d link show {device}"));

    /// <summary>
    /// Everything that configuring a host may change: configuration files, what the kernel was started with, devices with
    /// their drivers and VFs, links with their VF settings.
    /// </summary>
    /// <param name="withTimes">
    /// Also when each file was changed last, so that even a file that was written anew with what it had shows.
    /// </param>
    public Task<string> FingerprintAsync(bool withTimes = true) => RunAsync(
        $$"""
        cat /proc/sys/kernel/random/boot_id /proc/cmdline
        find /etc /boot /usr/local /root /home -xdev \( -type f -o -type l \) -printf '%p %m %u %s {{(withTimes ? "%T@ " : "")}}%l\n' | sort
        cd /sys/bus/pci/devices
        for device in *; do
          echo "$device $(readlink "$device/driver") $(cat "$device/driver_override" "$device/sriov_numvfs" "$device/sriov_drivers_autoprobe" 2>&1)"
        done
        ip -d link | sed 's, qdisc [a-z_]*,,'
        """);

    public async ValueTask DisposeAsync()
    {
        await HostRecords.KeepAsync(name, Path.GetDirectoryName(sshConfig)!);
        await hosts.StopAsync(name);
    }

    private Task<ProgramResult> TryRunAsync(string command) => RunAsync(Glance, command);

    private Task<ProgramResult> RunAsync(TimeSpan patience, string command) => Program.RunAsync(
        "ssh", "-q", "-F", sshConfig,
        "-o", $"ConnectTimeout={patience.TotalSeconds}", "-o", $"ServerAliveInterval={patience.TotalSeconds / 2}", name, command);
}
