namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>Tests that change a host: each has a clone of its own, which nobody has touched, and a provider.</summary>
public abstract class HostTests : IAsyncLifetime
{
    private readonly HostShape _shape;
    private VirtualHost? _host;
    private ServedProvider? _provider;

    private protected HostTests(HostShape shape) => _shape = shape;

    private protected VirtualHost Host => _host!;

    private protected ServedProvider Provider => _provider!;

    public async Task InitializeAsync()
    {
        _host = await VirtualHosts.Current.CloneAsync(_shape);
        _provider = await ServedProvider.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>Ends the provider as a crash of the run would: whatever it is in the middle of.</summary>
    /// <returns>The provider of the next run.</returns>
    private protected async Task<ServedProvider> RestartProviderAsync()
    {
        await Provider.DisposeAsync();
        return _provider = await ServedProvider.StartAsync();
    }
}
