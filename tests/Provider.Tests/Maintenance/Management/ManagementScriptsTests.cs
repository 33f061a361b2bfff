using System.Diagnostics;
using Pulumi.Sriov.Provider.Maintenance.Management;

namespace Pulumi.Sriov.Provider.Tests.Maintenance.Management;

/// <summary>The scripts of the guard, run for real in a directory of their own, with an ip that writes down what it is asked for.</summary>
public sealed class ManagementScriptsTests : IDisposable
{
    private const string Ip = """
        #!/bin/sh
        case "$*" in
        '-o addr show to 192.0.2.7') echo '5: vlan10@bond0    inet 192.0.2.7/24 brd 192.0.2.255 scope global vlan10' ;;
        '-o route get 192.0.2.1 from 192.0.2.7') echo '192.0.2.1 from 192.0.2.7 dev vlan10 uid 0 \    cache' ;;
        *) echo "ip $*" >>"$DIRECTORY/calls" ;;
        esac
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("guard tests ");

    public ManagementScriptsTests()
    {
        Script("bin/ip", Ip);
        Write("devices/0000:01:00.0/sriov_numvfs", "4\n");
    }

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Look_FollowsAVlanOnABondToItsMembers()
    {
        foreach (var link in new[] { "vlan10/lower_bond0", "bond0/lower_enp1s0", "bond0/lower_enp2s0" })
        {
            Write($"net/{link}", "");
        }

        var output = await RunAsync(ManagementScripts.Look, [], ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.7 22"));

        Assert.Equal("over vlan10\nover bond0\non enp1s0\non enp2s0\n", output);
    }

    // What ovs-vsctl 3.1 answers for a bridge with a bond of two cards, a guest's port, a representor, a patch and a port of the host.
    [Theory]
    [InlineData("[ $3 = vlan10 ] && echo br-ex")]
    [InlineData("false")]
    public async Task Look_FollowsAPortOfAnOpenVSwitchBridgeToItsCards(string bridgeOfPort)
    {
        var bridge = bridgeOfPort == "false" ? "vlan10" : "br-ex";
        Script("bin/ovs-vsctl", $"""
            #!/bin/sh
            case "$2 $3" in
            iface-to-br*) {bridgeOfPort} ;;
            'list-ifaces {bridge}') printf '%s\n' enp1s0 enp2s0 enp1s0npf0vf0 patch-to-int tap0 vlan10 ;;
            *) echo "ovs-vsctl: no bridge named $3" >&2; exit 1 ;;
            esac
            """);
        Directory.CreateDirectory(PathOf("net/vlan10"));
        Directory.CreateDirectory(PathOf("net/tap0"));
        Directory.CreateDirectory(PathOf("net/enp1s0/device"));
        Directory.CreateDirectory(PathOf("net/enp2s0/device"));
        Directory.CreateDirectory(PathOf("net/enp1s0npf0vf0/device"));
        Write("net/enp1s0npf0vf0/phys_port_name", "pf0vf0\n");

        var output = await RunAsync(ManagementScripts.Look, [], ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.7 22"));

        Assert.Equal("over vlan10\non enp1s0\non enp2s0\n", output);
    }

    [Fact]
    public async Task Look_ConnectionThatOnlyAnAncestorKnows_IsFound()
    {
        var look = Here(ManagementScripts.Look);

        // As sudo does it: the shell itself is started without the variable.
        var output = await RunAsync(
            "env -u SSH_CONNECTION sh -c \"$1\" look-at-path; :", [look], ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.7 22"));

        Assert.Equal("on vlan10\n", output);
    }

    [Fact]
    public async Task RollBack_PutsCountMtuAndLinkBackOnce()
    {
        Write("guards/g", "0000:01:00.0 enp1s0 0 up 1500\n");

        await RunAsync(ManagementScripts.RollBack, [PathOf("guards/g")]);
        await RunAsync(ManagementScripts.RollBack, [PathOf("guards/g")]);

        Assert.Equal("0", File.ReadAllText(PathOf("devices/0000:01:00.0/sriov_numvfs")).Trim());
        Assert.Equal("ip link set dev enp1s0 mtu 1500\nip link set dev enp1s0 up\n", File.ReadAllText(PathOf("calls")));
        Assert.Equal("restored\n", await RunAsync(ManagementScripts.Guard, ["disarm", "g"]));
    }

    [Fact]
    public async Task ArmedGuard_ThatIsDisarmed_RollsNothingBack()
    {
        await RunAsync(
            ManagementScripts.Guard, ["arm", "g", "60", Here(ManagementScripts.RollBack), "0000:01:00.0", "enp1s0", "0", "up", "1500"]);

        Assert.Equal("disarmed\n", await RunAsync(ManagementScripts.Guard, ["disarm", "g"]));

        await RunAsync(ManagementScripts.RollBack, [PathOf("guards/g")]);
        Assert.False(File.Exists(PathOf("calls")));
    }

    [Fact]
    public async Task ArmedGuard_ThatNobodyDisarms_RollsBack()
    {
        await RunAsync(
            ManagementScripts.Guard, ["arm", "g", "0", Here(ManagementScripts.RollBack), "0000:01:00.0", "enp1s0", "0", "up", "1500"]);

        await Remote.Until.HoldsAsync(() => File.Exists(PathOf("guards/g.restored")));
        Assert.Equal("restored\n", await RunAsync(ManagementScripts.Guard, ["disarm", "g"]));
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    private void Script(string name, string text)
    {
        Write(name, text.ReplaceLineEndings("\n"));
        using var chmod = Process.Start("chmod", ["+x", PathOf(name)]);
        chmod.WaitForExit();
    }

    // In this directory there is no systemd, so the guard is a process of its own.
    private string Here(string script) => script
        .Replace("/run/pulumi-sriov/guards", $"'{PathOf("guards")}'", StringComparison.Ordinal)
        .Replace("/sys/bus/pci/devices/", $"'{PathOf("devices")}'/", StringComparison.Ordinal)
        .Replace("/sys/class/net/", $"'{PathOf("net")}'/", StringComparison.Ordinal)
        .Replace("/run/systemd/system", $"'{PathOf("no-systemd")}'", StringComparison.Ordinal);

    private async Task<string> RunAsync(string script, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("sh", ["-c", Here(script), "script", .. arguments]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{PathOf("bin")}:{start.Environment["PATH"]}";
        start.Environment["DIRECTORY"] = _directory.FullName;
        start.Environment.Remove("SSH_CONNECTION");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
