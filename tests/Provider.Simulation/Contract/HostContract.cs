using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Remote;
using Xunit;

namespace Pulumi.Sriov.Provider.Simulation.Contract;

/// <summary>
/// What every host must do alike. The contracts beside this class are run against the simulated host and against the
/// virtual one; each leaves the host as it was, apart from its scratch directory.
/// </summary>
public abstract class HostContract : IAsyncLifetime
{
    private protected static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly string _test = Guid.NewGuid().ToString("n");
    private IHost? _host;

    /// <summary>What may be used on the host.</summary>
    protected virtual HostFacts Facts => HostFacts.Lab;

    /// <summary>The run that the tests use.</summary>
    private protected IHost Host => _host ?? throw new InvalidOperationException("The test has not begun.");

    /// <summary>A directory that is empty when the test begins.</summary>
    private protected string Scratch => $"{Facts.ScratchDirectory}/{_test}";

    /// <summary>Connects to the host as another run of the provider.</summary>
    protected abstract Task<IHost> ConnectAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        _host = await ConnectAsync();
        await Do(new MakeDirectory(Scratch));
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private protected static ImmutableArray<byte> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];

    private protected static RunCommand Command(params string[] arguments) => new([.. arguments], Limit);

    /// <summary>Runs one operation, which must succeed.</summary>
    private protected async Task<T> Do<T>(HostOperation<T> operation)
    {
        var batch = new HostBatch();
        var ticket = batch.Add(operation);
        return (await Host.RunAsync(batch, CancellationToken.None)).Get(ticket);
    }

    /// <summary>Runs one operation that may fail.</summary>
    /// <returns>How it failed; <c>null</c> = it succeeded.</returns>
    private protected async Task<OperationFailure?> Try<T>(HostOperation<T> operation)
    {
        var batch = new HostBatch();
        var ticket = batch.Add(operation);
        return (await Host.RunAsync(batch, CancellationToken.None)).FailureOf(ticket);
    }

    private protected async Task<string?> ReadText(string path) =>
        (await Do(new ReadTexts([path]))).GetValueOrDefault(path);
}
