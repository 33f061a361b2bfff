using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>Single operations as batches of their own, for tests that are about one operation at a time.</summary>
internal static class HostRun
{
    public const string Pf = "/sys/bus/pci/devices/0000:01:00.0";
    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static async Task<T> Do<T>(this SimulatedMachine machine, HostOperation<T> operation)
    {
        await using var host = machine.Connect();
        var batch = new HostBatch();
        var ticket = batch.Add(operation);
        return (await host.RunAsync(batch, CancellationToken.None)).Get(ticket);
    }

    public static async Task<OperationFailure?> Try<T>(this SimulatedMachine machine, HostOperation<T> operation)
    {
        await using var host = machine.Connect();
        var batch = new HostBatch();
        var ticket = batch.Add(operation);
        return (await host.RunAsync(batch, CancellationToken.None)).FailureOf(ticket);
    }

    public static Task<OperationFailure?> SetVfs(this SimulatedMachine machine, int count, string pf = Pf) =>
        machine.Try(new WriteAttribute($"{pf}/sriov_numvfs", count.ToString(), Minute));

    public static string Vfs(this SimulatedMachine machine, string pf = Pf) => machine.Files.ReadText($"{pf}/sriov_numvfs").TrimEnd();
}
