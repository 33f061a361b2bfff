namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>The exchange that carries a batch.</summary>
internal static class Exchanges
{
    public static Exchange<BatchResult> Of(string host, HostBatch batch, TimeSpan operationTimeout) => new(
        Describe(batch),
        Repeatable: !batch.Mutates,
        script => script.Steps(batch),
        async (shell, script, token) => new BatchResult(host, batch, await shell.ReadStepsAsync(script, batch, operationTimeout, token)));

    public static string Describe(HostBatch batch) => string.Join("; ", batch.Entries.Select(entry => entry.Operation.Describe()));
}
