using System.CommandLine;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>
/// How hosts are reached, as options by the names of the provider's configuration. Secrets are none of them, for everybody on
/// the machine can read a command line: keys come from files and agents, and sudo must not ask.
/// </summary>
internal sealed class LoginOptions
{
    private readonly Option<int?> _port = new("--port") { Description = "TCP port of the SSH server" };
    private readonly Option<string?> _user = new("--user") { Description = "Login name" };
    private readonly Option<string?> _key = new("--private-key-path") { Description = "Private key file" };
    private readonly Option<string?> _jump = new("--proxy-jump") { Description = "Jump hosts as in ssh -J" };
    private readonly Option<string?> _file = new("--ssh-config-file") { Description = "An ssh_config file to use instead of the user's" };
    private readonly Option<HostKeyPolicy?> _policy = new("--host-key-policy") { Description = "strict (default), acceptNew or insecure" };
    private readonly Option<bool> _become = new("--become") { Description = "Become root by sudo" };

    public void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[_port, _user, _key, _jump, _file, _policy, _become])
        {
            command.Options.Add(option);
        }
    }

    public ConnectionDefaults Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(_port),
        User = parsed.GetValue(_user),
        PrivateKeyPath = parsed.GetValue(_key),
        ProxyJump = parsed.GetValue(_jump),
        SshConfigFile = parsed.GetValue(_file),
        HostKeyPolicy = parsed.GetValue(_policy),
        Become = parsed.GetValue(_become) ? true : null,
    };

    /// <summary>Commands that give a stack the same login.</summary>
    public static IEnumerable<string> Commands(ConnectionDefaults login, IEnumerable<string> hosts)
    {
        var users = hosts.Select(host => host.LastIndexOf('@') is > 0 and var at ? host[..at] : login.User).Distinct().ToList();
        var values = new (string Name, string? Value)[]
        {
            ("port", login.Port?.ToString()),
            ("user", users is [var only] ? only : null),
            ("privateKeyPath", login.PrivateKeyPath),
            ("proxyJump", login.ProxyJump),
            ("sshConfigFile", login.SshConfigFile),
            ("hostKeyPolicy", login.HostKeyPolicy is { } policy ? Plugin.Binding.WireName.Of(policy.ToString()) : null),
            ("become", login.Become == true ? "true" : null),
        };
        return values.Where(value => value.Value is not null).Select(value => $"pulumi config set --path sriov:connection.{value.Name} {value.Value}");
    }
}
