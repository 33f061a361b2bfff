using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Boot;

/// <summary>The two files that decide how a host boots, byte for byte and with owner and permissions.</summary>
internal static class BootFiles
{
    public static Task<string> ReadAsync(VirtualHost host) => host.RunAsync(
        "for file in /etc/default/grub /boot/grub/grub.cfg; do stat -c '%n %U:%G %a' $file; base64 $file; done");

    public static async Task<string[]> CommandLineAsync(VirtualHost host) => (await host.RunAsync("cat /proc/cmdline")).Split(' ');
}
