using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>Turns failed calls into what the engine acts on.</summary>
internal static class ProviderErrors
{
    /// <summary>Runs a call.</summary>
    /// <exception cref="PartialFailureException">The resource exists, but not as wanted.</exception>
    /// <exception cref="ProviderCallException">It failed otherwise.</exception>
    public static async Task<T> TranslateAsync<T>(Task<T> call, ProviderWire wire, PropertyMap inputs)
    {
        try
        {
            return await call;
        }
        catch (RpcException exception) when (exception.TryGetDetail<ErrorResourceInitFailed>(out var detail))
        {
            throw new PartialFailureException(
                exception.StatusMessage,
                detail.Id,
                detail.Inputs is null ? null : wire.Decode(detail.Inputs, inputs),
                wire.Decode(detail.Properties, inputs),
                [.. detail.Reasons],
                exception);
        }
        catch (RpcException exception)
        {
            throw new ProviderCallException(exception.StatusMessage, IsStatusUnknown(exception.StatusCode), exception);
        }
    }

    /// <summary>The message of a refused configuration.</summary>
    public static string DescribeConfiguration(RpcException exception) =>
        exception.TryGetDetail<ConfigureErrorMissingKeys>(out var missing)
            ? $"missing configuration: {string.Join("; ", missing.MissingKeys.Select(key => $"{key.Name} ({key.Description})"))}"
            : exception.StatusMessage;

    /// <summary>Source of the rule: pulumi <c>sdk/go/common/resource/plugin/provider_plugin.go</c>, resourceStateAndError.</summary>
    private static bool IsStatusUnknown(StatusCode code) =>
        code is StatusCode.Internal or StatusCode.DataLoss or StatusCode.Unknown;
}
