using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.BootLoaders;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary><c>grub-mkconfig -o FILE</c>, <c>grub2-mkconfig</c> and Debian's <c>update-grub</c>.</summary>
internal static class GrubMkconfig
{
    public static CommandResult UpdateGrub(SimulatedMachine machine, ImmutableArray<string> arguments) =>
        Run(machine, ["-o", GrubBootLoader.Configuration]);

    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        machine.Clock.Advance(TimeSpan.FromSeconds(2));
        try
        {
            return machine.Fixture.Distribution.BootLoader switch
            {
                GrubBootLoader grub => Write(machine.Files, arguments, grub),
                BlsBootLoader => UpdateEntries(machine.Files, arguments),
                _ => throw new NotSupportedException("A boot loader that has no grub-mkconfig."),
            };
        }
        catch (FormatException exception)
        {
            return ProgramTable.Failure(2, $"/usr/sbin/grub-mkconfig: {exception.Message}\n");
        }
        catch (LinuxException exception)
        {
            return ProgramTable.Failure(1, $"/usr/sbin/grub-mkconfig: cannot create grub.cfg.new: {exception.Message}\n");
        }
    }

    private static CommandResult Write(FileTree files, ImmutableArray<string> arguments, GrubBootLoader grub)
    {
        var text = grub.Generate(files);
        if (arguments.IndexOf("-o") is var option and >= 0)
        {
            files.Write(arguments[option + 1], [.. Encoding.UTF8.GetBytes(text)], 0b100_100_100);
            text = "";
        }

        return new CommandResult(
            0, text, $"Generating grub configuration file ...\nFound linux image: /boot/vmlinuz-{grub.KernelRelease}\ndone\n");
    }

    // On RHEL 9 the entries keep their options unless --update-bls-cmdline says otherwise.
    private static CommandResult UpdateEntries(FileTree files, ImmutableArray<string> arguments)
    {
        var options = GrubDefaults.Read(files).GetValueOrDefault("GRUB_CMDLINE_LINUX", "");
        if (arguments.Contains("--update-bls-cmdline"))
        {
            foreach (var path in files.Match($"{BlsBootLoader.Entries}/*.conf"))
            {
                var entry = BlsEntry.Read(files, path);
                entry.Options = options;
                entry.Save(files);
            }
        }

        return new CommandResult(0, "", "Generating grub configuration file ...\ndone\n");
    }
}
