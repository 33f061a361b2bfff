using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Rpc;

/// <summary>
/// The calls on the provider's configuration. Engines send its values as JSON text in strings; native values are taken too.
/// </summary>
internal sealed class ConfigurationCalls(string package, IConfigurationType configuration, SecretScrubber scrubber)
{
    public CheckResponse Check(CheckRequest request)
    {
        var news = Wire.Decode(request.News);
        var response = new CheckResponse { Inputs = Wire.Encode(news.Without("__internal")) };
        response.Failures.AddRange(configuration.Check(news).Select(failure =>
            new Protocol.Messages.CheckFailure { Property = failure.Path, Reason = failure.Reason }));
        return response;
    }

    /// <summary>Another way to reach what is configured is never a reason to replace it.</summary>
    public static DiffResponse Diff(DiffRequest request)
    {
        var olds = Wire.Decode(request.OldInputs ?? request.Olds);
        var news = Wire.Decode(request.News);
        return DiffMessages.Of(new DiffAnswer(
        [
            .. PropertyComparer.Compare(olds.Without("__internal"), news.Without("__internal"))
                .Select(difference => new Difference(difference.Path, difference.Kind, Replaces: false, IsAgainstInputs: true)),
        ],
        DeleteBeforeReplace: false));
    }

    public ConfigureResponse Configure(ConfigureRequest request)
    {
        var given = request.Args is { } arguments
            ? Wire.Decode(arguments)
            : configuration.FromVariables(request.Variables);
        scrubber.Learn(configuration.Mark(given));
        var failures = configuration.Check(given);
        if (failures.Length > 0)
        {
            throw new ProviderException(
                FailureKind.Invalid,
                host: null,
                "configuring the provider",
                string.Join("; ", failures.Select(failure => $"{package}:{failure.Path} {failure.Reason}")),
                "Correct it with `pulumi config set`, or in the arguments of the provider resource.");
        }

        configuration.Use(given);
        return new ConfigureResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsPreview = true,
            SupportsAutonamingConfiguration = true,
        };
    }
}
