using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Services;

/// <summary>One service as it is deployed on a machine: its program, and what starts it under which name.</summary>
/// <param name="Program">The program.</param>
/// <param name="Flavour">What starts it.</param>
/// <param name="Unit">Name of the unit or container.</param>
internal sealed record Deployment(DaemonProgram Program, ServiceFlavour Flavour, string Unit)
{
    public bool IsContainer => Flavour is ServiceFlavour.Docker or ServiceFlavour.Podman;

    /// <summary>The engine's program; the manager's name as the provider says it.</summary>
    public string ManagerWord => Flavour.ToString().ToLowerInvariant();

    /// <summary>Its configuration files, as globs, on the host.</summary>
    public ImmutableArray<string> ConfigurationFiles => IsContainer
        ? [.. Program.ConfigurationFiles.Select(path => $"/etc/kolla/{Unit.Replace('_', '-')}/{Path.GetFileName(path)}")]
        : Program.ConfigurationFiles;

    public string LogFile => IsContainer
        ? $"/var/log/kolla/{Program.Project}/{Program.Name}.log"
        : $"/var/log/{Program.Project}/{Program.Name}.log";

    public static Deployment Of(string name, ServiceFlavour flavour, bool isRedHat)
    {
        var program = DaemonProgram.Find(name);
        return new Deployment(program, flavour, flavour switch
        {
            ServiceFlavour.Docker or ServiceFlavour.Podman => name.Replace('-', '_'),
            ServiceFlavour.Systemd when isRedHat => program.RedHatUnit,
            _ => name,
        });
    }

    public static Deployment OfSleep(string unit) => new(DaemonProgram.Sleep, ServiceFlavour.Systemd, unit);

    public void Install(FileTree files)
    {
        foreach (var path in ConfigurationFiles.Where(path => !path.Contains('*') && !files.Exists(path)))
        {
            files.PutFile(path, Program.DefaultText, 0b110_100_000, $"root:{Program.Project}");
        }

        files.PutDirectory(LogFile[..LogFile.LastIndexOf('/')]);
        switch (Flavour)
        {
            case ServiceFlavour.Systemd:
                var unit = $"/usr/lib/systemd/system/{Unit}.service";
                files.PutFile(unit, $"[Unit]\nDescription={Program.Name}\n\n[Service]\nExecStart=/usr/bin/{Program.Name}\nRestart=always\n\n"
                    + "[Install]\nWantedBy=multi-user.target\n");
                files.PutLink($"/etc/systemd/system/multi-user.target.wants/{Unit}.service", unit);
                break;
            case ServiceFlavour.Command:
                files.PutFile("/usr/bin/cloud-service", "\u007fELF", 0b111_101_101);
                break;
            default:
                files.PutFile($"/usr/bin/{ManagerWord}", "\u007fELF", 0b111_101_101);
                break;
        }
    }
}
