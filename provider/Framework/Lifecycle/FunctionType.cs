using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Plugin.Schema;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Framework.Lifecycle;

/// <summary>Makes the untyped face of a typed handler.</summary>
internal static class FunctionType
{
    public static IFunctionType Of<TInputs, TOutputs>(FunctionHandler<TInputs, TOutputs> handler, ProviderRun run)
        where TInputs : class, IHostResourceInputs
        where TOutputs : class =>
        new FunctionType<TInputs, TOutputs>(
            handler.Token, handler.Description, (inputs, cancellationToken) => AnswerAsync(handler, run, inputs, cancellationToken));

    private static async Task<TOutputs> AnswerAsync<TInputs, TOutputs>(
        FunctionHandler<TInputs, TOutputs> handler, ProviderRun run, TInputs inputs, CancellationToken cancellationToken)
        where TInputs : class, IHostResourceInputs
        where TOutputs : class
    {
        HostObservation seen;
        try
        {
            var session = run.RequireSession(inputs.Connection);
            seen = await (handler.AsksFirmware(inputs) ? session.ObserveFirmwareAsync(cancellationToken) : session.ObserveAsync(cancellationToken));
        }
        catch (ProviderException failure) when (handler.AnswerWithoutHost(inputs, failure) is { } answer)
        {
            return answer;
        }

        return handler.Invoke(inputs, seen);
    }
}

/// <summary>A function whose arguments are bound and checked before it is asked.</summary>
/// <param name="token">The function token.</param>
/// <param name="description">What it answers, in Markdown, for the schema.</param>
/// <param name="answer">Answers.</param>
internal sealed class FunctionType<TInputs, TOutputs>(
    string token, string description, Func<TInputs, CancellationToken, Task<TOutputs>> answer)
    : IFunctionType
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    public FunctionDeclaration Declaration { get; } =
        new(token, description, RecordShape.Of(typeof(TInputs)), RecordShape.Of(typeof(TOutputs)));

    public async Task<InvokeAnswer> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var reading = PropertyReader.Read<TInputs>(arguments, UndeclaredNames.Refuse);
        ImmutableArray<CheckFailure> failures = reading.Value is { } given
            ? [.. ConnectionRules.Validate(given.Connection, "connection")]
            : [.. reading.Failures, .. reading.Unknowns.Select(path => new CheckFailure(path, "is not known yet"))];
        if (reading.Value is not { } inputs || failures.Length > 0)
        {
            return new InvokeAnswer(PropertyMap.Empty, failures);
        }

        return new InvokeAnswer(PropertyWriter.Write(await answer(inputs, cancellationToken)), []);
    }
}
