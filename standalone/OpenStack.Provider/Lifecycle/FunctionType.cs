using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Resources;
using Pulumi.Plugin.Schema;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>Makes the untyped face of a typed handler.</summary>
internal static class FunctionType
{
    public static IFunctionType Of<TInputs, TOutputs>(FunctionHandler<TInputs, TOutputs> handler, CloudSession session)
        where TInputs : class, IRegional
        where TOutputs : class => new FunctionType<TInputs, TOutputs>(handler, session);
}

/// <inheritdoc/>
internal sealed class FunctionType<TInputs, TOutputs>(FunctionHandler<TInputs, TOutputs> handler, CloudSession session)
    : IFunctionType
    where TInputs : class, IRegional
    where TOutputs : class
{
    public FunctionDeclaration Declaration { get; } =
        new(handler.Token, handler.Description, RecordShape.Of(typeof(TInputs)), RecordShape.Of(typeof(TOutputs)));

    public async Task<InvokeAnswer> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var reading = PropertyReader.Read<TInputs>(arguments, UndeclaredNames.Refuse);
        if (reading.Value is not { } inputs)
        {
            return new InvokeAnswer(
                PropertyMap.Empty,
                [.. reading.Failures, .. reading.Unknowns.Select(path => new Pulumi.Plugin.CheckFailure(path, "is not known yet"))]);
        }

        var outputs = await handler.InvokeAsync(inputs, session.RequireCloud(), cancellationToken);
        return new InvokeAnswer(PropertyWriter.Write(outputs), []);
    }
}
