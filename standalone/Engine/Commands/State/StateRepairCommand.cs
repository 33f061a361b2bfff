using System.CommandLine;
using Pulumi.Engine.Edits;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.State;

/// <summary><c>state repair</c>: puts a state in order that every other command refuses.</summary>
internal static class StateRepairCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var options = new StateEditOptions();
        var command = new Command("repair", "Repair an invalid state");
        options.AddTo(command);
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var snapshot = workspace.Store.Read(options.StackOf(session), workspace.OpenSecrets).Checkpoint.Snapshot;
            if (SnapshotIntegrity.IsValid(snapshot))
            {
                session.Output.WriteLine("The snapshot is already valid; skipping repair");
                return;
            }

            Repaired(snapshot).Changes.ToList().ForEach(change => session.Output.WriteLine($"  {change}"));
            options.Edit(session, broken => Repaired(broken).Snapshot);
            session.Output.WriteLine("State repaired successfully");
        });
    }

    private static RepairResult Repaired(Snapshot snapshot)
    {
        var result = Repair.Run(snapshot);
        SnapshotIntegrity.Verify(result.Snapshot);
        return result;
    }
}
