using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Engine.Monitor;

/// <summary>
/// Refuses by name what a registration asks for and this engine does not do. SDKs ask beforehand what an engine can
/// do, but not all of them for everything, and an option that is passed over in silence does damage later.
/// </summary>
internal static class UnsupportedFeatures
{
    /// <summary>Refuses <paramref name="request"/> if it needs such a feature.</summary>
    /// <exception cref="RpcException">It does.</exception>
    public static void ThrowIfNeeded(RegisterResourceRequest request)
    {
        var feature = request switch
        {
            { Remote: true } => "a component that a provider constructs",
            { PackageRef.Length: > 0 } => "a parameterized package",
            { ReplaceWith.Count: > 0 } => "the option replaceWith",
            { ReplacementTrigger: not null } => "the option replacementTrigger",
            { EnvVarMappings.Count: > 0 } => "the option envVarMappings",
            { Hooks: { } hooks } when hooks.CalculateSize() > 0 => "the option hooks",
            _ => null,
        };
        if (feature is not null)
        {
            throw new RpcException(
                StatusCode.Unimplemented,
                $"{request.Type} '{request.Name}' needs {feature}, which the standalone engine does not support; it needs the stock pulumi");
        }
    }
}
