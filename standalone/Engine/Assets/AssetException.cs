namespace Pulumi.Engine.Assets;

/// <summary>The content of an asset or archive cannot be read; the message says which and why.</summary>
internal sealed class AssetException(string message, Exception? inner = null) : Exception(message, inner);
