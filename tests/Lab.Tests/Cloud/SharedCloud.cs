namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>
/// The cloud that all tests of a run share, as a class fixture. Classes run in parallel: what a test makes has a name of its
/// own, and it neither restarts services nor edits the controller's configuration.
/// </summary>
public sealed class SharedCloud : IAsyncLifetime
{
    private ControlPlane? _cloud;

    internal ControlPlane Cloud => _cloud ?? throw new InvalidOperationException("There is no cloud: " + CloudTool.WhatIsMissing);

    public async Task InitializeAsync()
    {
        // xunit makes fixtures for skipped tests, too.
        if (CloudTool.WhatIsMissing is null)
        {
            _cloud = await ControlPlanes.Current.SharedAsync();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
