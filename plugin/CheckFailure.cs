namespace Pulumi.Plugin;

/// <summary>A refused input.</summary>
/// <param name="Path">Property path: <c>virtualFunctions[2].mac</c>.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
public sealed record CheckFailure(string Path, string Reason);
