using System.CommandLine;
using System.Globalization;
using Pulumi.Engine.Display;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack</c>: shows the selected stack, and holds the commands about stacks.</summary>
internal static class StackCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var stack = GlobalOptions.Stack();
        var showSecrets = new Option<bool>("--show-secrets") { Description = "Show secret outputs" };
        var showIds = new Option<bool>("--show-ids", "-i") { Description = "Show the resources' ids" };
        var showUrns = new Option<bool>("--show-urns", "-u") { Description = "Show the resources' URNs" };
        var showName = new Option<bool>("--show-name") { Description = "Show the name only" };
        var command = new Command("stack", "Manage stacks and view stack state")
        {
            stack, showSecrets, showIds, showUrns, showName,
            StackInitCommand.Create(host), StackLsCommand.Create(host), StackSelectCommand.Create(host),
            StackRmCommand.Create(host), StackOutputCommand.Create(host), StackExportCommand.Create(host),
            StackImportCommand.Create(host), StackHistoryCommand.Create(host), StackRenameCommand.Create(host),
            StackUnselectCommand.Create(host),
        };
        UnsupportedCommands.AddTo(
            command, host, "change-secrets-provider", "drift", "get", "graph", "migrate", "schedule", "tag", "webhook");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var reference = workspace.Resolve(session.Get(stack));
            if (session.Get(showName))
            {
                session.Output.WriteLine(reference.Name);
                return;
            }

            var snapshot = workspace.Store.Read(reference, workspace.OpenSecrets).Checkpoint.Snapshot;
            session.Output.WriteLine($"Current stack is {reference.Name}:");
            session.Output.WriteLine(snapshot.Resources.Count == 0
                ? "    No resources currently in this stack"
                : $"    Last updated: {snapshot.Manifest.Time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)}"
                    + $"\n    Current stack resources ({snapshot.Resources.Count}):");
            Table.Write(
                session.Output,
                ["TYPE", "NAME"],
                snapshot.Resources.Select(resource => Row(resource, session.Get(showIds), session.Get(showUrns))),
                indent: 4);
            var values = new ValueText(session.Get(showSecrets));
            var outputs = StackOutputCommand.OutputsOf(snapshot);
            if (outputs.Count > 0)
            {
                session.Output.WriteLine("Outputs:");
            }

            foreach (var line in outputs.SelectMany(pair => values.Lines(pair.Key, pair.Value, 4)))
            {
                session.Output.WriteLine(line);
            }
        });
    }

    private static string[] Row(ResourceState resource, bool id, bool urn) =>
    [
        resource.Type,
        resource.Urn.Name + (id && resource.Id is { } text ? $"  id: {text}" : "") + (urn ? $"  urn: {resource.Urn}" : ""),
    ];
}
