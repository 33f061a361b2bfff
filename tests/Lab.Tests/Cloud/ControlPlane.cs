using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>A running OpenStack control plane of the lab.</summary>
internal sealed class ControlPlane(ControlPlanes clouds, string name, string cloudsYaml, string sshConfig) : IAsyncDisposable
{
    // A restarted service answers after seconds, on a machine that has its processors to itself.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Its name for the lab.</summary>
    public string Name => name;

    /// <summary>
    /// A clouds.yaml with the clouds <c>admin</c> (administrator, project admin), <c>operator</c> (administrator, project demo)
    /// and <c>user</c> (plain member of the project demo, which has small quotas).
    /// </summary>
    public string CloudsYaml => cloudsYaml;

    /// <summary>The ssh_config that leads to <see cref="Controller"/>.</summary>
    public string SshConfig => sshConfig;

    /// <summary>The controller's name in the ssh_config.</summary>
    public string Controller => name + "-controller";

    /// <summary>How the provider reaches the controller, as <c>root</c>.</summary>
    public ConnectionSettings Settings => new(Controller) { SshConfigFile = sshConfig, ConnectTimeout = Patience };

    /// <summary>The same as a resource's <c>connection</c>.</summary>
    public PropertyMap Connection => PropertyMap.Of(
        ("host", Controller), ("sshConfigFile", sshConfig), ("connectTimeout", Patience.TotalSeconds));

    /// <summary>Port of a service on 127.0.0.1, such as <c>keystone</c>, <c>nova-api</c> or <c>neutron-server</c>.</summary>
    public Task<int> PortAsync(string service) => CloudTool.PortAsync(name, service);

    /// <summary>Runs a shell command on the controller as root by plain ssh, past everything that is tested; it must succeed.</summary>
    /// <returns>What it printed, less the final newline.</returns>
    public async Task<string> RunAsync(string command)
    {
        var result = await TryRunAsync(command);
        Assert.True(result.ExitCode == 0, $"'{command}' on {Controller} ended with {result.ExitCode}: {result.Output}{result.Error}");
        return result.Output.TrimEnd('\n');
    }

    /// <summary>Runs a shell command on the controller as root by plain ssh.</summary>
    public Task<ProgramResult> TryRunAsync(string command) => Machines.Program.RunAsync("ssh", "-q", "-F", sshConfig, Controller, command);

    /// <summary>Runs openstackclient as a login of clouds.yaml; it must succeed.</summary>
    /// <returns>What it printed, less the final newline.</returns>
    public async Task<string> OpenStackAsync(string login, params string[] arguments)
    {
        var result = await CloudTool.OpenStackAsync(name, login, arguments);
        Assert.True(
            result.ExitCode == 0, $"openstack {string.Join(' ', arguments)} as {login} ended with {result.ExitCode}: {result.Error}");
        return result.Output.TrimEnd('\n');
    }

    public async ValueTask DisposeAsync() => await clouds.StopAsync(name);
}
