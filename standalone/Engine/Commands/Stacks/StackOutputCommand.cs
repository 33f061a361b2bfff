using System.CommandLine;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Display;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack output</c>: shows the outputs of a stack.</summary>
internal static class StackOutputCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var name = new Argument<string?>("property-name") { Arity = ArgumentArity.ZeroOrOne, Description = "One output only" };
        var stack = GlobalOptions.Stack();
        var json = new Option<bool>("--json", "-j") { Description = "Show JSON" };
        var showSecrets = new Option<bool>("--show-secrets") { Description = "Show secret outputs" };
        var command = new Command("output", "Show a stack's output properties") { name, stack, json, showSecrets };
        UnsupportedOptions.AddTo(command, "--shell");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var reference = workspace.Resolve(session.Get(stack));
            var outputs = OutputsOf(workspace.Store.Read(reference, workspace.OpenSecrets).Checkpoint.Snapshot);

            // Who names one output wants its value, so a single one is never blinded.
            var reveal = session.Get(showSecrets) || session.Get(name) is not null;
            if (session.Get(name) is not { } wanted)
            {
                Show(session, outputs, session.Get(json), reveal);
            }
            else if (outputs.TryGetValue(wanted, out var value))
            {
                session.Output.WriteLine(session.Get(json) ? ToJson(value, reveal) : ToText(value, reveal));
            }
            else
            {
                throw new UserErrorException($"current stack does not have output property '{wanted}'");
            }
        });
    }

    /// <summary>The outputs of the resource that stands for the stack.</summary>
    public static PropertyMap OutputsOf(Snapshot snapshot) =>
        snapshot.Resources.FirstOrDefault(resource => resource.Type == Urn.StackType && !resource.Delete)?.Outputs ?? PropertyMap.Empty;

    private static void Show(CommandSession session, PropertyMap outputs, bool json, bool reveal)
    {
        if (json)
        {
            session.Output.WriteLine(ToJson(new PropertyValue.MapValue(outputs), reveal));
            return;
        }

        session.Output.WriteLine(outputs.Count == 0 ? "No output values currently in this stack" : $"Current stack outputs ({outputs.Count}):");
        Table.Write(session.Output, ["OUTPUT", "VALUE"], outputs.Select(pair => (string[])[pair.Key, ToText(pair.Value, reveal)]), indent: 4);
    }

    private static string ToText(PropertyValue value, bool reveal)
    {
        var shown = reveal ? Secrecy.Strip(value) : value;
        return shown switch
        {
            PropertyValue.StringValue text => text.Value,
            PropertyValue.SecretValue => ConfigText.Blinded,
            _ => ToJson(shown, reveal, indented: false),
        };
    }

    private static string ToJson(PropertyValue value, bool reveal, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented)))
        {
            PropertyJson.Write(writer, value, reveal ? SecretForm.Bare : SecretForm.Blinded, "");
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
