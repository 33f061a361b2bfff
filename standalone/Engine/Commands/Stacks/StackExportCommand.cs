using System.CommandLine;
using System.Text;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack export</c>: writes the state of a stack as JSON.</summary>
internal static class StackExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var stack = GlobalOptions.Stack();
        var file = new Option<string?>("--file") { Description = "Write into this file instead of standard output" };
        var showSecrets = new Option<bool>("--show-secrets") { Description = "Write secrets in the clear" };
        var command = new Command("export", "Export a stack's deployment to standard out") { stack, file, showSecrets };
        UnsupportedOptions.AddTo(command, "--version");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var state = workspace.Store.Read(workspace.Resolve(session.Get(stack)), workspace.OpenSecrets);
            var secrets = session.Get(showSecrets) ? SecretForm.Plaintext : state.Secrets ?? SecretForm.Plaintext;
            var content = DeploymentJson.WriteExport(state.Checkpoint, secrets);
            if (session.Get(file) is { } path)
            {
                AtomicFile.Write(session.PathOf(path), content);
            }
            else
            {
                session.Host.Out.Write(Encoding.UTF8.GetString(content));
            }
        });
    }
}
