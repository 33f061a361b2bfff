namespace Pulumi.Engine.Plugins;

/// <summary>What keeps a plugin reachable: its channel, and its process if the engine started it.</summary>
internal interface IPluginConnection : IAsyncDisposable;
