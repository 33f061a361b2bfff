namespace Pulumi.Engine.Plugins;

/// <summary>A plugin cannot be found, does not start, or does not speak the protocol.</summary>
internal sealed class PluginException(string message, Exception? inner = null) : Exception(message, inner);
