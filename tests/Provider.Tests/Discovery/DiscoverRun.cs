using Pulumi.Sriov.Provider.Discovery;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Discovery;

/// <summary>The command on simulated hosts.</summary>
internal sealed class DiscoverRun(params SimulatedMachine[] machines)
{
    private readonly List<ConnectionSettings> _logins = [];
    private readonly List<SimulatedHost> _hosts = [];

    /// <summary>How hosts were dialled.</summary>
    public IReadOnlyList<ConnectionSettings> Logins => _logins;

    /// <summary>The connections.</summary>
    public IReadOnlyList<SimulatedHost> Hosts => _hosts;

    public Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => RunInAsync(".", arguments);

    /// <summary>The same, with projects made in a directory.</summary>
    public async Task<(int Code, string Output, string Errors)> RunInAsync(string directory, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await DiscoverCommand.RunAsync(arguments, Connect, output, errors, directory);
        return (code, output.ToString(), errors.ToString());
    }

    private SimulatedHost Connect(ConnectionSettings settings)
    {
        _logins.Add(settings);
        var host = machines.Single(machine => machine.Name == settings.Host).Connect();
        _hosts.Add(host);
        return host;
    }
}
