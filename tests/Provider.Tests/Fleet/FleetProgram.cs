using System.Collections.Concurrent;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Tests.Rpc;

namespace Pulumi.Sriov.Provider.Tests.Fleet;

/// <summary>
/// One program over many hosts, as an engine drives it: the hosts side by side, the resources of a host one after the other until
/// one fails.
/// </summary>
internal sealed class FleetProgram
{
    private readonly (string Host, DrivenResource[] Resources)[] _hosts;
    private readonly (string Token, PropertyMap Inputs)[] _wanted;

    private FleetProgram((string, DrivenResource[])[] hosts, (string, PropertyMap)[] wanted) => (_hosts, _wanted) = (hosts, wanted);

    /// <param name="provider">Runs it the first time.</param>
    /// <param name="machines">The hosts.</param>
    /// <param name="wanted">The resources that each host has, less the connection.</param>
    public static FleetProgram Of(
        ProviderHarness provider, IEnumerable<SimulatedMachine> machines, params (string Token, PropertyMap Inputs)[] wanted) => new(
            [
                .. machines.Select(machine => (
                    machine.Name,
                    wanted.Select(resource => provider.Resource(resource.Token, $"{machine.Name}-{resource.Token[^4..]}")).ToArray())),
            ],
            wanted);

    /// <summary>Hosts <c>compute-001</c> and on.</summary>
    public static SimulatedMachine[] Machines(int count, Func<MachineFixture> fixture) =>
        [.. Enumerable.Range(1, count).Select(number => (fixture() with { Name = $"compute-{number:000}" }).Boot())];

    /// <summary>The same program in a later run: another provider process, the same state.</summary>
    public FleetProgram ResumedBy(ProviderHarness later) => new(
        [.. _hosts.Select(host => (host.Host, host.Resources.Select(resource => resource.ResumedBy(later.Client)).ToArray()))], _wanted);

    /// <summary>Brings all hosts to what is wanted.</summary>
    /// <returns>Why hosts failed.</returns>
    public async Task<IReadOnlyDictionary<string, string>> UpAsync()
    {
        var failures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Task.WhenAll(_hosts.Select(async host =>
        {
            try
            {
                foreach (var (resource, (_, inputs)) in host.Resources.Zip(_wanted))
                {
                    var connection = new PropertyValue.MapValue(PropertyMap.Of(("host", host.Host)));
                    await resource.UpAsync(inputs.With("connection", connection));
                }
            }
            catch (RpcException failure)
            {
                failures[host.Host] = failure.StatusMessage;
            }
        }));
        return failures;
    }
}
