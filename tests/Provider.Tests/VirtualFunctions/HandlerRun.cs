using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>Runs of the handler against simulated machines, each with a connection of its own as a run of the provider has.</summary>
internal static class HandlerRun
{
    private static readonly VirtualFunctionsHandler Handler = new();

    public static readonly VirtualFunctionsInputs FourVfs = new()
    {
        Connection = new ConnectionInputs { Host = "compute-1" },
        Device = new DeviceSelector { Name = "enp1s0" },
        Count = 4,
        LinkUp = true,
        Mtu = 9000,
        VirtualFunctions =
        [
            new() { Index = 0, Mac = "52:54:00:aa:00:01", Vlan = 100, Qos = 3, Trust = true },
            new() { Index = 1, SpoofCheck = false, MaxTxRate = 500 },
        ],
    };

    public static async Task<Applied<VirtualFunctionsOutputs>> ApplyAsync(
        this SimulatedHost host,
        VirtualFunctionsInputs wanted,
        VirtualFunctionsOutputs? prior = null,
        IProgress<string>? progress = null,
        Disruptions? disruptions = null)
    {
        await using var session = new HostSession(host);
        var context = new HostContext(session, progress ?? Silence.Instance, disruptions ?? new Disruptions());
        return await session.ChangeAsync(
            token => Handler.ApplyAsync(wanted, prior, context, token),
            CancellationToken.None);
    }

    /// <summary>An apply that must succeed.</summary>
    public static async Task<VirtualFunctionsOutputs> UpAsync(
        this SimulatedMachine machine, VirtualFunctionsInputs wanted, VirtualFunctionsOutputs? prior = null)
    {
        await using var host = machine.Connect();
        var applied = await host.ApplyAsync(wanted, prior);
        Assert.True(applied.Failure is null, applied.Failure?.Message);
        return applied.Outputs;
    }

    /// <summary>An apply that must fail, with the real state all the same.</summary>
    public static async Task<(ProviderException Failure, VirtualFunctionsOutputs Outputs)> FailAsync(
        this SimulatedMachine machine, VirtualFunctionsInputs wanted, VirtualFunctionsOutputs? prior = null)
    {
        await using var host = machine.Connect();
        var applied = await host.ApplyAsync(wanted, prior);
        return (Assert.IsType<ProviderException>(applied.Failure), applied.Outputs);
    }

    public static async Task DeleteAsync(this SimulatedHost host, VirtualFunctionsInputs inputs, VirtualFunctionsOutputs outputs)
    {
        await using var session = new HostSession(host);
        await session.ChangeAsync(
            async token =>
            {
                await Handler.DeleteAsync(inputs, outputs, new HostContext(session, Silence.Instance, new Disruptions()), token);
                return true;
            },
            CancellationToken.None);
    }

    public static async Task DownAsync(this SimulatedMachine machine, VirtualFunctionsInputs inputs, VirtualFunctionsOutputs outputs)
    {
        await using var host = machine.Connect();
        await host.DeleteAsync(inputs, outputs);
    }

    public static async Task<HostObservation> LookAsync(this SimulatedMachine machine)
    {
        await using var host = machine.Connect();
        await using var session = new HostSession(host);
        return await session.ObserveAsync(CancellationToken.None);
    }

    /// <summary>With the limits of the cards' firmware.</summary>
    public static async Task<HostObservation> LookAtFirmwareAsync(this SimulatedMachine machine)
    {
        await using var host = machine.Connect();
        await using var session = new HostSession(host);
        return await session.ObserveFirmwareAsync(CancellationToken.None);
    }

    public static async Task<PhysicalFunction> PortAsync(this SimulatedMachine machine) =>
        (await machine.LookAsync()).Pci.PhysicalFunctions[0];

    public static async Task<IReadOnlyList<string>> PlanAsync(
        this SimulatedMachine machine, VirtualFunctionsInputs wanted, VirtualFunctionsOutputs? prior = null) =>
        [.. Handler.Plan(wanted, prior, await machine.LookAsync()).Steps.Select(step => step.Description)];

    /// <summary>What of a port and of our files a run could have changed.</summary>
    public static async Task<string> FingerprintAsync(this SimulatedMachine machine)
    {
        var seen = await machine.LookAsync();
        var port = seen.Pci.PhysicalFunctions[0];
        return string.Join(
            '\n',
            [
                $"vfs {port.NumVfs}, up {port.Link?.IsUp}, mtu {port.Link?.Mtu}, promiscuous {port.Link?.IsPromiscuous}, {port.EswitchMode}, autoprobe {port.Autoprobe}",
                .. port.VirtualFunctions.Select(vf => $"{vf.Index} {vf.Device.Driver} {vf.Settings}"),
                .. seen.Persistence.Files.Values.Select(file => $"{file.Path}\n{file.Text}"),
                .. seen.Persistence.EnabledUnits,
                seen.Persistence.RcLocal?.Text ?? "no rc.local",
                seen.Persistence.RcLocal is { } rcLocal ? $"{rcLocal.Mode:x}" : "",
            ]);
    }

    private sealed class Silence : IProgress<string>
    {
        public static Silence Instance { get; } = new();

        public void Report(string value)
        {
        }
    }
}
