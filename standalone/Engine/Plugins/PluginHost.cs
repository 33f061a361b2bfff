using System.ComponentModel;
using System.Globalization;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;
using PluginInfo = Pulumi.Engine.Model.PluginInfo;

namespace Pulumi.Engine.Plugins;

/// <summary>Starts provider plugins, or attaches to those that run already, and gets to know them.</summary>
/// <param name="locator">Finds executables.</param>
/// <param name="engineAddress">The engine's gRPC server, as <c>host:port</c>.</param>
/// <param name="programDirectory">Where plugins run, so that relative paths mean the same to them as to the program.</param>
/// <param name="debugProviders">Running plugins, as <c>PULUMI_DEBUG_PROVIDERS</c> names them: <c>name:port,…</c>.</param>
/// <param name="output">Takes what plugins print; that is for developers only.</param>
internal sealed class PluginHost(
    PluginLocator locator, string engineAddress, string programDirectory, string? debugProviders, Action<string> output)
    : IPluginHost
{
    private readonly ExpectedPlugins _expected = new();

    /// <inheritdoc/>
    public void Expect(string package, string? version)
    {
        if (DebugEntry(package) is null && locator.TryFind(package, version) is { } executable)
        {
            _expected.Begin(executable, cancellationToken => StartAsync(package, executable, cancellationToken));
        }
    }

    /// <inheritdoc/>
    public async Task<IProviderPlugin> LoadAsync(string package, string? version, CancellationToken cancellationToken)
    {
        if (DebugPort(package) is { } port)
        {
            return await AttachAsync(package, port, cancellationToken);
        }

        var executable = locator.Find(package, version);
        return await _expected.TakeAsync(executable, cancellationToken) ?? await StartAsync(package, executable, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _expected.DisposeAsync();

    private async Task<IProviderPlugin> StartAsync(string package, string executable, CancellationToken cancellationToken)
    {
        var process = await StartProcessAsync(executable, cancellationToken);
        try
        {
            var client = new ResourceProviderClient(process.Channel);
            var directory = Path.GetDirectoryName(executable)!;
            return await GreetAsync(package, client, process, directory, cancellationToken);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    private async Task<PluginProcess> StartProcessAsync(string executable, CancellationToken cancellationToken)
    {
        try
        {
            return await PluginProcess.StartAsync(executable, engineAddress, programDirectory, output, cancellationToken);
        }
        catch (Win32Exception exception)
        {
            throw new PluginException($"{executable} cannot be started: {exception.Message}", exception);
        }
    }

    private async Task<IProviderPlugin> AttachAsync(string package, int port, CancellationToken cancellationToken)
    {
        var channel = new RpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        try
        {
            var client = new ResourceProviderClient(channel);
            await AttachAsync(package, port, client, cancellationToken);
            return await GreetAsync(package, client, new AttachedPlugin(channel), directory: null, cancellationToken);
        }
        catch
        {
            await channel.DisposeAsync();
            throw;
        }
    }

    private async Task AttachAsync(string package, int port, ResourceProviderClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.AttachAsync(new PluginAttach { Address = engineAddress }, cancellationToken);
        }
        catch (RpcException exception)
        {
            throw new PluginException(
                $"the plugin {package} at port {port} of PULUMI_DEBUG_PROVIDERS does not answer: {exception.Message}", exception);
        }
    }

    private async Task<IProviderPlugin> GreetAsync(
        string package, ResourceProviderClient client, IPluginConnection connection, string? directory, CancellationToken cancellationToken)
    {
        try
        {
            var wire = await HandshakeAsync(client, directory, cancellationToken);
            var info = await client.GetPluginInfoAsync(cancellationToken);
            var version = info.Version.Length == 0 ? null : info.Version;
            return new PluginProvider(client, connection, new PluginInfo(package, "resource", version), wire);
        }
        catch (RpcException exception)
        {
            throw new PluginException($"the plugin {package} does not speak the provider protocol: {exception.Message}", exception);
        }
    }

    /// <summary>Plugins from before the handshake say in the answer to Configure what they accept.</summary>
    private async Task<ProviderWire> HandshakeAsync(
        ResourceProviderClient client, string? directory, CancellationToken cancellationToken)
    {
        var request = new ProviderHandshakeRequest
        {
            EngineAddress = engineAddress,
            ConfigureWithUrn = true,
            InvokeWithPreview = true,
        };
        if (directory is not null)
        {
            request.RootDirectory = directory;
            request.ProgramDirectory = directory;
        }

        try
        {
            var response = await client.HandshakeAsync(request, cancellationToken);
            return new ProviderWire(response.AcceptSecrets, response.AcceptResources);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            return new ProviderWire(AcceptSecrets: false, AcceptResources: false);
        }
    }

    private int? DebugPort(string package) => DebugEntry(package) is not { } entry
        ? null
        : int.TryParse(entry[(package.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new PluginException($"PULUMI_DEBUG_PROVIDERS has '{entry}', but name:port is needed");

    private string? DebugEntry(string package) => (debugProviders ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(entry => entry.Split(':') is [var name, _] && name == package);
}
