namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>A cloud for the tests of one class, which may change its configuration and restart its services.</summary>
public sealed class OwnCloud : IAsyncLifetime
{
    private ControlPlane? _cloud;

    internal ControlPlane Cloud => _cloud ?? throw new InvalidOperationException("There is no cloud: " + CloudTool.WhatIsMissing);

    public async Task InitializeAsync()
    {
        // xunit makes fixtures for skipped tests, too.
        if (CloudTool.WhatIsMissing is null)
        {
            _cloud = await ControlPlanes.Current.StartAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_cloud is not null)
        {
            await _cloud.DisposeAsync();
        }
    }
}
