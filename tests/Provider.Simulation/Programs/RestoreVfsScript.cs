using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Kernel;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What <see cref="PersistenceFiles.Script"/> does at boot, step by step in the same order.</summary>
internal sealed class RestoreVfsScript
{
    private readonly SimulatedMachine _machine;
    private readonly ILookup<string, string> _settings;
    private readonly string _device;
    private readonly StringBuilder _complaints = new();

    private RestoreVfsScript(SimulatedMachine machine, string settings)
    {
        _machine = machine;
        _settings = settings.Split('\n').Where(line => !line.StartsWith('#')).Select(line => line.Split(' ', 2))
            .Where(words => words.Length == 2).ToLookup(words => words[0], words => words[1]);
        _device = $"{PciSysfs.Bus}/devices/{Setting("device")}";
    }

    public static string Text { get; } = Encoding.UTF8.GetString(PersistenceFiles.Script.AsSpan());

    private FileTree Files => _machine.Files;

    private string NumVfs => $"{_device}/sriov_numvfs";

    private string AutoprobeSwitch => $"{_device}/sriov_drivers_autoprobe";

    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        if (arguments is not [var path] || !machine.Files.Exists(path))
        {
            return ProgramTable.Failure(1, "restore-vfs: there is no settings file\n");
        }

        var script = new RestoreVfsScript(machine, machine.Files.ReadText(path));
        script.Restore();
        return ProgramTable.Failure(script._complaints.Length == 0 ? 0 : 1, script._complaints.ToString());
    }

    private void Restore()
    {
        if (!WaitFor(60, () => Files.Exists($"{_device}/driver") && Files.Exists(NumVfs)))
        {
            Complain($"{_device} has no driver");
            return;
        }

        if (Setting("link") == "up")
        {
            IpLink("up");
        }

        var autoprobe = Setting("autoprobe") ?? Read(AutoprobeSwitch);
        Write(AutoprobeSwitch, "0");
        ChangeEswitch("mode-first");
        if (Setting("numvfs") is { } count)
        {
            ChangeCount(count);
        }

        ChangeEswitch("vfs-first", "vfs-first-unbound");

        if (_settings["vf"].Any(words => words.Contains("_tx_rate")))
        {
            WaitFor(10, () => Files.Match($"{_device}/net/*/operstate").Any(path => Read(path) == "up"));
        }

        foreach (var words in _settings["vf"])
        {
            IpLink(["vf", .. words.Split(' ')]);
        }

        Write(AutoprobeSwitch, autoprobe);
        if (Setting("driver") is { } driver and not "default")
        {
            ProgramTable.Run(_machine, ["modprobe", driver]);
        }

        foreach (var link in Files.Match($"{_device}/virtfn*"))
        {
            Bind(link, autoprobe);
        }

        if (Setting("mtu") is { } mtu)
        {
            IpLink("mtu", mtu);
        }

        if (Setting("promisc") is { } promiscuous)
        {
            IpLink("promisc", promiscuous);
        }

        if (Setting("link") is { } state)
        {
            IpLink(state);
        }
    }

    private void ChangeCount(string count)
    {
        if (Read(NumVfs) == count)
        {
            return;
        }

        if (Read(NumVfs) != "0" && !WaitFor(10, () => TryWrite(NumVfs, "0")))
        {
            Complain($"removing virtual functions of {_device} failed");
        }

        if (!WaitFor(10, () => TryWrite(NumVfs, count)))
        {
            Complain($"creating {count} virtual functions of {_device} failed");
        }

        if (!WaitFor(120, () => Files.Match($"{_device}/virtfn*").Count() == int.Parse(count)))
        {
            Complain($"{_device} does not have {count} virtual functions");
        }
    }

    private void ChangeEswitch(params string[] orders)
    {
        if (Setting("eswitch")?.Split(' ') is not [var mode, var order] || !orders.Contains(order))
        {
            return;
        }

        var card = $"pci/{Setting("device")}";
        if (ProgramTable.Run(_machine, ["devlink", "dev", "eswitch", "set", card, "mode", mode]).ExitCode != 0)
        {
            Complain($"changing the eswitch of {_device} to {mode} failed");
        }
    }

    private void Bind(string link, string autoprobe)
    {
        var address = Files.ReadLink(link).Split('/')[^1];
        if (Setting("driver") is { } driver and not "default")
        {
            if (Files.Exists($"{link}/driver") && Files.ReadLink($"{link}/driver").Split('/')[^1] == driver)
            {
                return;
            }

            Write($"{link}/driver_override", driver);
            if (Files.Exists($"{link}/driver"))
            {
                Write($"{link}/driver/unbind", address);
            }
        }
        else if (autoprobe != "1" || Files.Exists($"{link}/driver"))
        {
            return;
        }

        Write($"{PciSysfs.Bus}/drivers_probe", address);
        if (Setting("driver") is { } wanted and not "default" && !Files.Exists($"{link}/driver"))
        {
            Complain($"{wanted} did not take {address}: is the IOMMU on?");
        }
    }

    private string? Setting(string keyword) => _settings[keyword].FirstOrDefault();

    private string Read(string path) => Files.ReadText(path).TrimEnd();

    private bool WaitFor(int seconds, Func<bool> condition)
    {
        while (!condition())
        {
            if (seconds-- == 0)
            {
                return false;
            }

            _machine.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return true;
    }

    private bool TryWrite(string path, string value)
    {
        try
        {
            Files.WriteAttribute(path, value + "\n");
        }
        catch (LinuxException)
        {
            // Read back below: a refusal for a value that is there already is none.
        }

        return Read(path) == value;
    }

    private void Write(string path, string value)
    {
        try
        {
            Files.WriteAttribute(path, value + "\n");
        }
        catch (LinuxException exception)
        {
            Complain($"writing {value} to {path} failed: {exception.Message}");
        }
    }

    private void IpLink(params string[] words)
    {
        var netdev = Files.Match($"{_device}/net/*").Select(path => path.Split('/')[^1]).FirstOrDefault(IsOwn, "");
        if (ProgramTable.Run(_machine, ["ip", "link", "set", "dev", netdev, .. words]).ExitCode != 0)
        {
            Complain($"setting {string.Join(' ', words)} of {netdev} failed");
        }
    }

    private bool IsOwn(string netdev) => _machine.Kernel.Network.Find(netdev) is { IsRepresentor: false };

    private void Complain(string message) => _complaints.Append($"restore-vfs: {message}\n");
}
