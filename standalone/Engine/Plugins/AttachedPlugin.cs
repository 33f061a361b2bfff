using Pulumi.Protocol.Grpc;

namespace Pulumi.Engine.Plugins;

/// <summary>A plugin that somebody else runs, for example under a debugger; it is left running.</summary>
internal sealed class AttachedPlugin(RpcChannel channel) : IPluginConnection
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => channel.DisposeAsync();
}
