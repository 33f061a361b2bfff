using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// One host during one run: the observation of it is made once, shared by every resource on the host, and made anew
/// after something changed it.
/// </summary>
public sealed class HostSession(IHost host) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private HostObservation? _current;

    /// <summary>The host.</summary>
    public IHost Host => host;

    /// <summary>The host as it is: from memory unless something changed it since.</summary>
    public async Task<HostObservation> ObserveAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _current ??= await LookAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The host was changed: the next observation looks again.</summary>
    public void Invalidate() => Volatile.Write(ref _current, null);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<HostObservation> LookAsync(CancellationToken cancellationToken)
    {
        var boot = new BootObserver();
        var pci = new PciObserver();
        var batch = new HostBatch();
        boot.Ask(batch);
        pci.Ask(batch);
        var answers = await host.RunAsync(batch, cancellationToken);
        return new HostObservation(host.Name, boot.Read(answers), pci.Read(answers));
    }
}
