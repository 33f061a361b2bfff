namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>One clone for all tests of a class, which must leave it as they found it.</summary>
public abstract class HostFixture : IAsyncLifetime
{
    private readonly HostShape _shape;
    private VirtualHost? _host;

    private protected HostFixture(HostShape shape) => _shape = shape;

    internal VirtualHost Host => _host ?? throw new InvalidOperationException("There is no virtual host: " + LabTool.WhatIsMissing);

    public async Task InitializeAsync()
    {
        // xunit makes fixtures for skipped tests, too.
        if (LabTool.WhatIsMissing is null)
        {
            _host = await VirtualHosts.Current.CloneAsync(_shape);
        }
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}

/// <summary>Two adapters, every function in an IOMMU group of its own.</summary>
public sealed class GoodHost() : HostFixture(HostShape.Good);
