using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>
/// What <see cref="Pci.HolderQuery.Script"/> prints: the processes with a vfio node open, then the source elements of
/// libvirt's running domains with the line after each, as <c>grep -s -H -A1</c> has them.
/// </summary>
internal static class HolderQueryScript
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var files = machine.Files;
        var output = new StringBuilder();
        foreach (var descriptor in files.Match("/proc/[0-9]*/fd/*"))
        {
            if (files.ReadLink(descriptor) is var target && target.StartsWith("/dev/vfio/", StringComparison.Ordinal))
            {
                var process = descriptor.Split('/')[2];
                output.Append($"vfio {process} {target} {files.ReadText($"/proc/{process}/comm")}");
            }
        }

        var found = false;
        foreach (var path in files.Match("/run/libvirt/qemu/*.xml"))
        {
            var lines = files.ReadText(path).Split('\n');
            for (var i = 0; i + 1 < lines.Length; i++)
            {
                if (lines[i].Contains("<source>"))
                {
                    output.Append(found ? "--\n" : "").Append($"{path}:{lines[i]}\n{path}-{lines[i + 1]}\n");
                    found = true;
                }
            }
        }

        return new CommandResult(found ? 0 : 1, output.ToString(), "");
    }
}
