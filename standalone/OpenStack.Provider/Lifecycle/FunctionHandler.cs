using OpenStack.Client;
using Pulumi.Plugin;

namespace OpenStack.Provider.Lifecycle;

/// <summary>One function (data source), typed: finds something that exists already.</summary>
/// <typeparam name="TInputs">Record of the arguments; its <see cref="PropertyAttribute"/>s declare the schema.</typeparam>
/// <typeparam name="TOutputs">Record of the answer.</typeparam>
internal abstract class FunctionHandler<TInputs, TOutputs>
    where TInputs : class, IRegional
    where TOutputs : class
{
    /// <summary>The function token, <c>openstack:networking/getNetwork:getNetwork</c>.</summary>
    public abstract string Token { get; }

    /// <summary>What it answers, in Markdown, for the schema.</summary>
    public abstract string Description { get; }

    /// <summary>Looks it up.</summary>
    /// <exception cref="Pulumi.Plugin.Errors.ProviderException">Nothing matches, or several things do.</exception>
    public abstract Task<TOutputs> InvokeAsync(TInputs inputs, Cloud cloud, CancellationToken cancellationToken);
}
