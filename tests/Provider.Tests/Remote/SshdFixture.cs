using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Remote;

/// <summary>One sshd for the tests of a class: <c>IClassFixture&lt;SshdFixture&gt;</c>.</summary>
public sealed class SshdFixture : IAsyncLifetime
{
    /// <summary>Logs in as root.</summary>
    public ConnectionSettings Settings => Server.Settings();

    internal SshdServer Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Server = await SshdServer.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Server.DisposeAsync();
}
