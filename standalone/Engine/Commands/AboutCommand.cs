using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Display;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;
using Pulumi.Engine.Workspace;

namespace Pulumi.Engine.Commands;

/// <summary><c>about</c>: says what runs here, where the state is, and what is in the stack.</summary>
/// <remarks>Source of the JSON's form: pulumi <c>pkg/cmd/pulumi/about/about.go</c>; what speaks of Go is left out.</remarks>
internal static class AboutCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var stack = GlobalOptions.Stack();
        var json = new Option<bool>("--json", "-j") { Description = "Show JSON" };
        var command = new Command("about", "Print information about the environment") { stack, json };
        UnsupportedOptions.AddTo(command, "--transitive");
        UnsupportedCommands.AddTo(command, host, "env");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var current = session.Get(stack) is null && workspace.Selection.Current is null ? null : workspace.Resolve(session.Get(stack));
            if (session.Get(json))
            {
                session.Output.WriteLine(ToJson(workspace, current));
                return;
            }

            Table.Write(session.Output, ["", ""], (IEnumerable<string[]>)
            [
                ["Engine", $"standalone {EngineVersion.Text}"],
                ["Runtime", RuntimeInformation.FrameworkDescription],
                ["Host", $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}"],
                ["Project", workspace.Project.Path],
                ["Backend", BackendLocation.ToUrl(workspace.Store.Layout.Root)],
                ["Current stack", current?.FullName ?? "none"],
            ]);
        });
    }

    private static string ToJson(ProjectWorkspace workspace, StackReference? stack)
    {
        var snapshot = stack is null ? null : workspace.Store.Read(stack, workspace.OpenSecrets).Checkpoint.Snapshot;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: true)))
        {
            writer.WriteStartObject();
            WriteObjects(writer, "plugins", snapshot?.Manifest.Plugins ?? [], plugin =>
                [("name", plugin.Name), ("version", plugin.Version ?? ""), ("kind", plugin.Kind)]);
            WriteObject(writer, "host", [
                ("os", RuntimeInformation.OSDescription), ("version", Environment.OSVersion.VersionString),
                ("arch", $"{RuntimeInformation.OSArchitecture}".ToLowerInvariant())]);
            WriteObject(writer, "backend", [
                ("name", Environment.MachineName), ("url", BackendLocation.ToUrl(workspace.Store.Layout.Root)), ("user", Environment.UserName)]);
            if (snapshot is null)
            {
                writer.WriteNull("currentStack");
            }
            else
            {
                writer.WriteStartObject("currentStack");
                writer.WriteString("name", stack!.Name);
                writer.WriteString("fullyQualifiedName", stack.FullName);
                WriteObjects(writer, "resources", snapshot.Resources, Describe);
                WriteObjects(writer, "pendingOps", snapshot.PendingOperations.Select(pending => pending.Resource), Describe);
                writer.WriteEndObject();
            }

            WriteObject(writer, "cliAbout", [("version", EngineVersion.Text)]);
            WriteObject(writer, "runtime", [("language", workspace.Project.Definition.Runtime)]);
            writer.WriteStartArray("errors");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static (string, string)[] Describe(ResourceState resource) => [("type", resource.Type), ("urn", resource.Urn.Value)];

    private static void WriteObjects<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Func<T, (string, string)[]> fields)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            Array.ForEach(fields(item), field => writer.WriteString(field.Item1, field.Item2));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, string name, (string Name, string Text)[] fields)
    {
        writer.WriteStartObject(name);
        Array.ForEach(fields, field => writer.WriteString(field.Name, field.Text));
        writer.WriteEndObject();
    }
}
