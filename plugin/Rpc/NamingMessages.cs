using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Messages;
using Mode = Pulumi.Protocol.Messages.CheckRequest.Types.AutonamingOptions.Types.Mode;

namespace Pulumi.Plugin.Rpc;

/// <summary>What a check says about names, as the engine sends it.</summary>
internal static class NamingMessages
{
    public static Naming Of(CheckRequest request) => new(
        request.Autonaming?.Mode switch
        {
            Mode.Enforce => NamingMode.Enforce,
            Mode.Disable => NamingMode.Disable,
            _ => NamingMode.Propose,
        },
        request.Autonaming?.ProposedName ?? "",
        request.RandomSeed.Memory);
}
