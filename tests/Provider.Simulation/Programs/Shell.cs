using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Maintenance.Management;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>
/// <c>sh</c>. It cannot run shell code: it knows the provider's own scripts by their text and does what they do, so a
/// script that is changed must be taught to it anew. The virtual host runs the real ones.
/// </summary>
internal static class Shell
{
    private static readonly Dictionary<string, SimulatedProgram> Scripts = new(StringComparer.Ordinal)
    {
        [Pci.CardQuery.EswitchScript] = CardQueryScripts.Eswitches,
        [Pci.CardQuery.FirmwareScript] = CardQueryScripts.Firmware,
        [ManagementScripts.Guard] = GuardPathScript.Run,
        [ManagementScripts.Look] = LookAtPath,
        [Pci.HolderQuery.Script] = HolderQueryScript.Run,
        [Platform.PlatformScript.Text] = LookAtPlatformScript.Run,
        [RestoreVfsScript.Text] = RestoreVfsScript.Run,
        [ServiceScripts.Look] = LookAtServicesScript.Run,
        [ServiceScripts.Restart] = RestartServiceScript.Run,
    };

    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments) => arguments switch
    {
        ["-c", var script, ..] => Execute(machine, script, "sh -c", arguments[2..]),
        [var path, .. var rest] => RunScript(machine, path, rest),
        _ => ProgramTable.Success(),
    };

    private static CommandResult LookAtPath(SimulatedMachine machine, ImmutableArray<string> arguments) =>
        ProgramTable.Success(machine.Fixture.Management is { } link ? $"on {link.Interface}\n" : "");

    /// <summary>Runs a script file.</summary>
    public static CommandResult RunScript(SimulatedMachine machine, string path, ImmutableArray<string> arguments) =>
        Execute(machine, machine.Files.ReadText(path), path, arguments);

    private static CommandResult Execute(SimulatedMachine machine, string script, string name, ImmutableArray<string> arguments) =>
        Scripts.TryGetValue(script, out var program)
            ? program(machine, arguments)
            : throw new NotSupportedException($"The simulated shell does not know this script ({name}):\n{script}");
}
