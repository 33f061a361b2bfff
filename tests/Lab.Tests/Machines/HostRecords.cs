using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>
/// What became of the hosts of some tests, kept as each host is stopped: told when one of the tests has failed, for a host that is gone
/// tells nobody whether it was the host's fault.
/// </summary>
internal sealed class HostRecords
{
    private const int ConsoleLines = 25;

    // xunit 2 runs the tests of a collection, their fixtures included, in the flow that it runs the collection in.
    private static readonly AsyncLocal<HostRecords?> Ours = new();

    private readonly ConcurrentQueue<string> _records = new();

    /// <summary>Records for all that is done in this flow from now on.</summary>
    public static HostRecords Begin() => Ours.Value = new HostRecords();

    /// <summary>Keeps what there is to know of a host that is about to be stopped.</summary>
    /// <param name="host">Its name.</param>
    /// <param name="directory">Where the lab keeps it.</param>
    public static async Task KeepAsync(string host, string directory)
    {
        if (Ours.Value is { } records)
        {
            records._records.Enqueue($"{host}: {await ProcessorAsync(directory)}; its console:\n{await ConsoleAsync(directory)}");
        }
    }

    public void Tell(Action<string> tell)
    {
        foreach (var record in _records)
        {
            tell(record);
        }
    }

    // An interrupt that stays in service while the processor halts is the emulator's fault: see lab/host/lib/machine.sh.
    private static async Task<string> ProcessorAsync(string directory)
    {
        try
        {
            var monitor = Path.Combine(directory, "monitor");
            var interrupts = (await QemuMonitor.AskAsync(monitor, "info lapic")).Where(line => IsOf(line, "ISR") || IsOf(line, "IRR"));
            var registers = (await QemuMonitor.AskAsync(monitor, "info registers")).Where(line => IsOf(line, "RIP"));
            return string.Join(", ", interrupts.Concat(registers));
        }
        catch (Exception silent) when (silent is IOException or SocketException or OperationCanceledException)
        {
            return $"QEMU does not answer ({silent.Message})";
        }
    }

    private static bool IsOf(string line, string register) => line.StartsWith(register, StringComparison.Ordinal);

    private static async Task<string> ConsoleAsync(string directory)
    {
        var console = Path.Combine(directory, "console");
        return File.Exists(console) ? string.Join('\n', (await File.ReadAllLinesAsync(console)).TakeLast(ConsoleLines)) : "(none)";
    }
}
