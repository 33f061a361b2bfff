using System.Collections.Immutable;
using System.Text;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Services;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.Services;

/// <summary>One run of the provider that changes configuration files of a simulated machine, as resources do.</summary>
internal sealed class ServiceRun : IAsyncDisposable
{
    public const string NovaConf = "/etc/nova/nova.conf";
    public const string AgentIni = "/etc/neutron/plugins/ml2/sriov_agent.ini";
    public const string GoodSpec = "device_spec = {\"devname\":\"enp1s0\",\"physical_network\":\"physnet1\"}";
    public const string BadSpec = "device_spec = {\"vendor_id\":\"zzzz\"}";

    private readonly ManualClock _clock = new();
    private readonly HostSession _session;
    private readonly ProgressLines _lines = new();

    public ServiceRun(SimulatedHost host)
    {
        Host = host;
        _session = new HostSession(host, _clock);
    }

    public SimulatedHost Host { get; }

    private HostContext Context => new(_session, _lines, new Disruptions());

    public IReadOnlyCollection<string> Progress => _lines.All;

    /// <summary>Adds a line to a file, and restarts services if that changes anything or it is due.</summary>
    public Task<ConfigurationOutcome> AddLineAsync(string path, string line, params string[] services) =>
        AddLineAsync(path, line, [.. services.Select(name => new ServiceInputs { Name = name })], CancellationToken.None);

    public Task<ConfigurationOutcome> AddLineAsync(
        string path, string line, ImmutableArray<ServiceInputs> services, CancellationToken cancellationToken) =>
        _session.ChangeAsync(
            async token =>
            {
                var seen = await ConfigurationChanger.ObserveAsync(Context, token);
                var before = seen.Cloud.Files.GetValueOrDefault(path);
                ImmutableArray<FileEdit> edits = before?.Text.Contains(line, StringComparison.Ordinal) == true
                    ? []
                    : [new FileEdit(path, before, [.. Encoding.UTF8.GetBytes((before?.Text ?? "") + line + "\n")])];
                var needs = RestartPlanner.Plan(services, !edits.IsEmpty, [], seen);
                return await ChangeAsync(new ConfigurationChange(edits, [.. needs.Select(need => need.Service)]), token);
            },
            cancellationToken);

    public Task<ConfigurationOutcome> ChangeAsync(ConfigurationChange change) =>
        _session.ChangeAsync(token => ChangeAsync(change, token), CancellationToken.None);

    public Task<HostObservation> LookAsync() => _session.ObserveAsync(CancellationToken.None);

    public async Task<FileSnapshot?> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        var batch = new HostBatch();
        var ticket = batch.Add(new ReadFile(path));
        return (await Host.RunAsync(batch, cancellationToken)).Get(ticket);
    }

    /// <summary>
    /// Waits for changes that were all begun before: each runs up to where it gives way, and goes on when the clock is moved.
    /// </summary>
    public async Task<ImmutableArray<ConfigurationOutcome>> FinishAsync(params Task<ConfigurationOutcome>[] changes)
    {
        var all = Task.WhenAll(changes);
        while (!all.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        return [.. await all];
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await Host.DisposeAsync();
    }

    private Task<ConfigurationOutcome> ChangeAsync(ConfigurationChange change, CancellationToken cancellationToken) =>
        ConfigurationChanger.CarryOutAsync(change, Context, cancellationToken);

    private sealed class ProgressLines : IProgress<string>
    {
        private readonly Lock _gate = new();
        private readonly List<string> _all = [];

        public IReadOnlyCollection<string> All
        {
            get
            {
                lock (_gate)
                {
                    return [.. _all];
                }
            }
        }

        public void Report(string value)
        {
            lock (_gate)
            {
                _all.Add(value);
            }
        }
    }
}

internal static class OutcomeAssert
{
    /// <summary>The change came to its end.</summary>
    public static ConfigurationOutcome Succeeded(this ConfigurationOutcome outcome)
    {
        Assert.True(outcome.Failure is null, outcome.Failure?.Message);
        return outcome;
    }

    /// <summary>The change ended with a failure of the provider.</summary>
    public static ProviderException Failed(this ConfigurationOutcome outcome) => Assert.IsType<ProviderException>(outcome.Failure);
}
