using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>
/// One function (data source), typed: what a host looks like, without changing it. Binding, the connection and the
/// observation are done around it.
/// </summary>
/// <typeparam name="TInputs">Record of the arguments; its <see cref="PropertyAttribute"/>s declare the schema.</typeparam>
/// <typeparam name="TOutputs">Record of the answer.</typeparam>
public abstract class FunctionHandler<TInputs, TOutputs>
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    /// <summary>The function token, <c>sriov:host:getHost</c>.</summary>
    public abstract string Token { get; }

    /// <summary>What it answers, in Markdown, for the schema.</summary>
    public abstract string Description { get; }

    /// <summary>Whether the answer needs the limits of the cards' firmware, for which a look takes longer.</summary>
    public virtual bool AsksFirmware(TInputs inputs) => false;

    /// <summary>Answers from the observation alone: pure.</summary>
    /// <exception cref="ProviderException">The question has no answer on this host (Unsupported, Invalid).</exception>
    public abstract TOutputs Invoke(TInputs inputs, HostObservation seen);

    /// <summary>
    /// Answers when the host could not be looked at; <c>null</c> = that is a failure, as it is unless a function is about that
    /// very question.
    /// </summary>
    public virtual TOutputs? AnswerWithoutHost(TInputs inputs, ProviderException failure) => null;
}
