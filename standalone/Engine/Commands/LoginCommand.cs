using System.CommandLine;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands;

/// <summary><c>login</c>: says where the state is. There is no account, so it remembers nothing.</summary>
internal static class LoginCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var url = new Argument<string?>("url") { Arity = ArgumentArity.ZeroOrOne, Description = "file://<directory>" };
        var local = new Option<bool>("--local", "-l") { Description = "The same as file://~" };
        var command = new Command("login", "Log in to a backend") { url, local };
        UnsupportedOptions.AddTo(command, "--cloud-url", "--default-org", "--insecure", "--oidc-token", "--oidc-org", "--oidc-team", "--oidc-user");
        return CommandSession.Bind(command, host, session =>
        {
            var wanted = session.Get(local) ? "file://~" : session.Get(url) ?? throw new UserErrorException(
                "Pulumi Cloud is not supported by the standalone engine, which keeps state in files; it needs the stock pulumi")
            {
                ExitCode = ExitCodes.Configuration,
            };
            var workspace = session.Workspace;
            var directory = BackendLocation.Resolve(wanted, null, workspace.Project.Definition.Directory);
            if (directory != workspace.Store.Layout.Root)
            {
                throw new UserErrorException(
                    $"the standalone engine remembers no login: set {BackendLocation.Variable}={wanted}, or backend.url in {workspace.Project.Path}")
                {
                    ExitCode = ExitCodes.Configuration,
                };
            }

            session.Output.WriteLine($"State is kept in {BackendLocation.ToUrl(directory)}");
        });
    }
}
