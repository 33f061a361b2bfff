using System.CommandLine;
using System.Runtime.InteropServices;
using Pulumi.Engine.Display;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands;

/// <summary><c>about</c>: says what runs here and where the state is.</summary>
internal static class AboutCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host) => CommandSession.Bind(
        new Command("about", "Print information about the environment"),
        host,
        session =>
        {
            var workspace = session.Workspace;
            Table.Write(session.Output, ["", ""], (IEnumerable<string[]>)
            [
                ["Engine", $"standalone {EngineVersion.Text}"],
                ["Runtime", RuntimeInformation.FrameworkDescription],
                ["Host", $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}"],
                ["Project", workspace.Project.Path],
                ["Backend", BackendLocation.ToUrl(workspace.Store.Layout.Root)],
                ["Current stack", workspace.Selection.Current ?? "none"],
            ]);
        });
}
