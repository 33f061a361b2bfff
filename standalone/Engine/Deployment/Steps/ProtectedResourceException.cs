namespace Pulumi.Engine.Deployment.Steps;

/// <summary>A protected resource would have to be deleted. Nothing was tried.</summary>
internal sealed class ProtectedResourceException(string message) : Exception(message);
