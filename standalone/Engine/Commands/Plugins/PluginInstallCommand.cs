using System.CommandLine;
using System.Security.Cryptography;
using Pulumi.Engine.Workspace;

namespace Pulumi.Engine.Commands.Plugins;

/// <summary><c>plugin install</c>: installs a plugin from a file; nothing is downloaded.</summary>
internal static class PluginInstallCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var kind = new Argument<string?>("kind") { Arity = ArgumentArity.ZeroOrOne, Description = "resource, language …" };
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne, Description = "The package's name" };
        var version = new Argument<string?>("version") { Arity = ArgumentArity.ZeroOrOne, Description = "Its version" };
        var file = new Option<string?>("--file", "-f") { Description = "Install from this executable, directory or tarball" };
        var exact = new Option<bool>("--exact") { Description = "A newer version that is there does not do" };
        var reinstall = new Option<bool>("--reinstall") { Description = "Install it even if it is there" };
        var checksum = new Option<string?>("--checksum") { Description = "The SHA-256 of the file, in hexadecimal digits" };
        var command = new Command("install", "Install one or more plugins") { kind, name, version, file, exact, reinstall, checksum };
        UnsupportedOptions.AddTo(command, "--server", "--parallel");
        return CommandSession.Bind(command, host, session =>
        {
            if (session.Get(file) is not { } given)
            {
                throw Wrong("the standalone engine downloads nothing: pass the plugin with --file, or let the stock pulumi install it");
            }

            if (session.Get(kind) is not { } kindText || session.Get(name) is not { } nameText || session.Get(version) is not { } versionText)
            {
                throw Wrong("name the plugin that --file holds: plugin install KIND NAME VERSION --file PATH");
            }

            if (!PluginStore.Kinds.Contains(kindText))
            {
                throw Wrong($"unrecognized plugin kind: {kindText}; there are {string.Join(", ", PluginStore.Kinds)}");
            }

            var source = session.PathOf(given);
            VerifyChecksum(source, session.Get(checksum));
            var wanted = SemanticVersion.Parse(versionText);
            var store = new PluginStore(PulumiHome.Of(session.Host.Environment));
            var present = store.List().FirstOrDefault(plugin => plugin.Kind == kindText && plugin.Name == nameText
                && (session.Get(exact) ? plugin.Version == wanted : plugin.Version.CompareTo(wanted) >= 0));
            if (present is not null && !session.Get(reinstall))
            {
                session.Output.WriteLine($"[{kindText} plugin {nameText}-{wanted}] {present.Version} is installed already");
                return;
            }

            var installed = store.Install(kindText, nameText, wanted, new PluginContent(source));
            session.Output.WriteLine($"[{kindText} plugin {nameText}-{wanted}] installed into {installed.Directory}");
        });
    }

    private static void VerifyChecksum(string source, string? expected)
    {
        if (expected is null)
        {
            return;
        }

        if (!File.Exists(source))
        {
            throw new UserErrorException($"{source} is no file, so it has no checksum");
        }

        using var content = File.OpenRead(source);
        var actual = Convert.ToHexStringLower(SHA256.HashData(content));
        if (!actual.Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            throw new UserErrorException($"{source} has the SHA-256 {actual}, not {expected}: it is damaged, or another file");
        }
    }

    private static UserErrorException Wrong(string message) => new(message) { ExitCode = ExitCodes.Configuration };
}
