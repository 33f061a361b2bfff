using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Framework.Lifecycle;

namespace Pulumi.Sriov.Provider.Rpc;

/// <summary>
/// The calls on the provider's configuration. Engines send its values as JSON text in strings; native values are taken too.
/// </summary>
internal sealed class ConfigurationCalls(ProviderRun run, SecretScrubber scrubber)
{
    public static CheckResponse Check(CheckRequest request)
    {
        var news = Wire.Decode(request.News);
        var response = new CheckResponse { Inputs = Wire.Encode(news.Without("__internal")) };
        response.Failures.AddRange(ConfigurationReader.Read(news).Failures.Select(failure =>
            new Protocol.Messages.CheckFailure { Property = failure.Path, Reason = failure.Reason }));
        return response;
    }

    /// <summary>Another way to reach the hosts is never a reason to replace what is on them.</summary>
    public static DiffResponse Diff(DiffRequest request)
    {
        var olds = Wire.Decode(request.OldInputs ?? request.Olds);
        var news = Wire.Decode(request.News);
        return DiffMessages.Of(
        [
            .. PropertyComparer.Compare(olds.Without("__internal"), news.Without("__internal"))
                .Select(difference => new Difference(difference.Path, difference.Kind, Replaces: false, IsAgainstInputs: true)),
        ]);
    }

    public ConfigureResponse Configure(ConfigureRequest request)
    {
        var given = request.Args is { } arguments
            ? Wire.Decode(arguments)
            : ConfigurationReader.FromVariables(request.Variables);
        var reading = ConfigurationReader.Read(given);
        scrubber.Learn(reading.Marked);
        if (reading.Failures.Length > 0)
        {
            throw new ProviderException(
                FailureKind.Invalid,
                host: null,
                "configuring the provider",
                string.Join("; ", reading.Failures.Select(failure => $"sriov:{failure.Path} {failure.Reason}")),
                "Correct it with `pulumi config set`, or in the arguments of the provider resource.");
        }

        run.Configuration = reading.Configuration;
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
