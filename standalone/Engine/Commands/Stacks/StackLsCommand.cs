using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Display;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack ls</c>: lists stacks.</summary>
internal static class StackLsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var all = new Option<bool>("--all", "-a") { Description = "List the stacks of all projects" };
        var project = new Option<string?>("--project", "-p") { Description = "List the stacks of this project" };
        var json = new Option<bool>("--json", "-j") { Description = "Show JSON" };
        var command = new Command("list", "List stacks") { all, project, json };
        command.Aliases.Add("ls");
        UnsupportedOptions.AddTo(command, "--organization", "--tag");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var stacks = workspace.Store
                .List(session.Get(all) ? null : session.Get(project) ?? workspace.Project.Definition.Name)
                .Select(stack => (Stack: stack, Summary: workspace.Store.Summarize(stack), IsCurrent: stack.FullName == workspace.Selection.Current))
                .ToList();
            if (session.Get(json))
            {
                session.Output.WriteLine(new JsonArray([.. stacks.Select(entry => ToJson(entry.Stack, entry.Summary, entry.IsCurrent))]).ToJsonString(JsonText.Indented));
                return;
            }

            Table.Write(session.Output, ["NAME", "LAST UPDATE", "RESOURCE COUNT"], stacks.Select(entry => (string[])
            [
                (session.Get(all) ? entry.Stack.FullName : entry.Stack.Name) + (entry.IsCurrent ? "*" : ""),
                LastUpdate(entry.Summary) is { } time ? time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "n/a",
                entry.Summary.ResourceCount.ToString(CultureInfo.InvariantCulture),
            ]));
        });
    }

    // A stack that was only made has a manifest too, but no resources, not even itself.
    private static DateTimeOffset? LastUpdate(StackSummary summary) => summary.ResourceCount > 0 ? summary.LastUpdate : null;

    // In the order of their names, as stock writes them.
    private static JsonObject ToJson(StackReference stack, StackSummary summary, bool isCurrent)
    {
        var fields = new JsonObject { ["current"] = isCurrent };
        if (LastUpdate(summary) is { } time)
        {
            fields["lastUpdate"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }

        fields["name"] = stack.Name;
        fields["resourceCount"] = summary.ResourceCount;
        fields["updateInProgress"] = false;
        return fields;
    }
}
