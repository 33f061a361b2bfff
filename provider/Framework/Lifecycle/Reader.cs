using Pulumi.Plugin;
using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Provider.Framework.Lifecycle;

/// <summary>Finds out what is there now: refresh, and import from an id alone.</summary>
internal sealed class Reader<TInputs, TOutputs>(HandlerBinding<TInputs, TOutputs> binding, ProviderRun run)
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    private const string Connection = "connection";

    public async Task<ResourceState?> ReadAsync(
        string id, PropertyMap oldState, PropertyMap? oldInputs, CancellationToken cancellationToken)
    {
        var given = oldInputs ?? ConnectionOnly(id, oldState);
        var inputs = oldInputs is null ? ImportInputs(given) : binding.ReadInputsOfState(given);
        var prior = oldInputs is null ? null : binding.ReadOutputs(oldState);
        var session = run.RequireSession(inputs.Connection);
        session.Include(binding.Handler.FilesOf(inputs, id));

        // A host that can't be reached is an error, never "gone": the engine would forget the resource.
        var seen = await session.ObserveAsync(cancellationToken);
        return binding.Handler.Read(id, inputs, prior, seen) is { } found
            ? HandlerBinding<TInputs, TOutputs>.StateOf(found.Id, AsWritten(given, PropertyWriter.Write(found.Inputs)), found.Outputs)
            : null;
    }

    /// <summary>
    /// The connection for an import: what the program gave with a <c>get</c>, else the host that the id starts with.
    /// </summary>
    private PropertyMap ConnectionOnly(string id, PropertyMap oldState)
    {
        if (oldState.TryGetValue(Connection, out var connection))
        {
            return PropertyMap.Of((Connection, connection));
        }

        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? PropertyMap.Of((Connection, new PropertyValue.MapValue(PropertyMap.Of(("host", id[..slash])))))
            : throw new ProviderException(
                FailureKind.Invalid,
                host: null,
                $"importing {binding.Handler.Token} '{id}'",
                "the id names no host",
                "An id starts with the host: <host>/<what is on it>.");
    }

    /// <summary>Inputs of which only the connection is set, whatever the record requires.</summary>
    private TInputs ImportInputs(PropertyMap connectionOnly)
    {
        var connection = PropertyReader.Read<ConnectionHolder>(connectionOnly, UndeclaredNames.Ignore).Value?.Connection
            ?? throw new ProviderException(
                FailureKind.Invalid,
                host: null,
                $"importing {binding.Handler.Token}",
                "the connection is not complete",
                "Give a connection with a host.");
        return (TInputs)binding.Inputs.Create(new Dictionary<string, object> { [Connection] = connection });
    }

    /// <summary>
    /// The found inputs, but each property that still means the same stays as it was written, secrets included. The
    /// connection is how the host was reached, so it is right as it is.
    /// </summary>
    private static PropertyMap AsWritten(PropertyMap written, PropertyMap found) =>
        PropertyMap.From(found.Select(pair => written.TryGetValue(pair.Key, out var old)
            && (pair.Key == Connection || old.StripSecrets() == pair.Value.StripSecrets())
                ? KeyValuePair.Create(pair.Key, old)
                : pair));

    private sealed record ConnectionHolder
    {
        [Property("The connection.")]
        public required ConnectionInputs Connection { get; init; }
    }
}
