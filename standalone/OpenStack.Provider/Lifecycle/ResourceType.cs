using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Resources;
using Pulumi.Plugin.Schema;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>Makes the untyped face of a typed handler.</summary>
internal static class ResourceType
{
    public static IResourceType Of<TInputs, TState>(ResourceHandler<TInputs, TState> handler, CloudSession session)
        where TInputs : class, IRegional
        where TState : class => new ResourceType<TInputs, TState>(handler, session);
}

/// <inheritdoc/>
internal sealed class ResourceType<TInputs, TState> : IResourceType
    where TInputs : class, IRegional
    where TState : class
{
    private readonly CloudSession _session;
    private readonly HandlerBinding<TInputs, TState> _binding;
    private readonly Differ<TInputs, TState> _differ;

    public ResourceType(ResourceHandler<TInputs, TState> handler, CloudSession session)
    {
        _session = session;
        _binding = new HandlerBinding<TInputs, TState>(handler);
        _differ = new Differ<TInputs, TState>(_binding);
    }

    public ResourceDeclaration Declaration => _binding.Declaration;

    private ResourceHandler<TInputs, TState> Handler => _binding.Handler;

    public CheckAnswer Check(CheckQuestion question)
    {
        var (inputs, lacksName) = Defaults.Fill(_binding.Inputs, question, Handler.LongestName);
        var reading = PropertyReader.Read<TInputs>(inputs, UndeclaredNames.Refuse);
        ImmutableArray<CheckFailure> failures = reading.Value is { } given ? [.. Handler.Validate(given)] : reading.Failures;
        return new CheckAnswer(
            DeclaredSecrets.Mark(_binding.Inputs, inputs),
            lacksName ? [.. failures, new CheckFailure("name", "must be given: autonaming is disabled")] : failures);
    }

    public Task<DiffAnswer> DiffAsync(DiffQuestion question, CancellationToken cancellationToken) =>
        Task.FromResult(_differ.Diff(question));

    public async Task<PropertyMap> PreviewCreateAsync(string urn, PropertyMap news, CancellationToken cancellationToken)
    {
        if (Handler.ForAdministrators(news) is { } what)
        {
            await _session.AdminRole.WarnUnlessHeldAsync(urn, $"{Subject(news, urn.Split("::")[^1])}: {what}", cancellationToken);
        }

        return _binding.ForeseenState(news);
    }

    public async Task<ResourceState> CreateAsync(string urn, PropertyMap news, CancellationToken cancellationToken)
    {
        var wanted = _binding.ReadInputs(news);
        var applied = await Handler.CreateAsync(wanted, Context(urn, news, wanted.Region), cancellationToken);
        return Settle(applied, news);
    }

    public Task<PropertyMap> PreviewUpdateAsync(
        string urn, PropertyMap oldState, PropertyMap news, CancellationToken cancellationToken) =>
        Task.FromResult(oldState.With(Defaults.Unmarked(news)));

    public async Task<ResourceState> UpdateAsync(
        string urn, string id, PropertyMap oldState, PropertyMap news, CancellationToken cancellationToken)
    {
        var wanted = _binding.ReadInputs(news);
        var change = new Change<TInputs, TState>(
            id, wanted, _binding.ReadState(oldState), _differ.Differences(oldState, news));
        var applied = await Handler.UpdateAsync(change, Context(urn, news, wanted.Region), cancellationToken);
        return Settle(applied, news);
    }

    public async Task<ResourceState?> ReadAsync(
        string id, PropertyMap oldState, PropertyMap? oldInputs, CancellationToken cancellationToken)
    {
        var isImport = oldInputs is null;
        var prior = isImport ? null : _binding.ReadState(oldState);
        var context = new ResourceContext(
            _session.RequireCloud(), RegionOf(oldState), Subject(oldState, id), new StatusLine(_session.Log, urn: ""));
        if (await Handler.ReadAsync(id, prior, context, cancellationToken) is not { } state)
        {
            return null;
        }

        var inputs = isImport ? Adopted(state) : Refreshed(PropertyWriter.Write(state), oldInputs!);
        return _binding.StateOf(id, state, inputs);
    }

    public Task DeleteAsync(
        string urn, string id, PropertyMap oldState, PropertyMap? oldInputs, CancellationToken cancellationToken) =>
        Handler.DeleteAsync(id, _binding.ReadState(oldState), Context(urn, oldState, RegionOf(oldState)), cancellationToken);

    // A cloud with one region need not name it.
    private static string? RegionOf(PropertyMap state) =>
        state.Get("region").Unwrap() is PropertyValue.StringValue { Value: { Length: > 0 } region } ? region : null;

    private ResourceContext Context(string urn, PropertyMap properties, string? region) => new(
        _session.RequireCloud(), region, Subject(properties, urn.Split("::")[^1]), new StatusLine(_session.Log, urn));

    // People know things by the name that OpenStack shows; what has none is known by its name in the program.
    private string Subject(PropertyMap properties, string otherwise) =>
        $"{Handler.Noun} {(properties.Get("name").Unwrap() as PropertyValue.StringValue)?.Value ?? otherwise}";

    private ResourceState Settle(Applied<TState> applied, PropertyMap news)
    {
        var state = _binding.StateOf(applied.Id, applied.State, news);
        return applied.Failure is { } failure ? throw new PartialStateException(state, failure) : state;
    }

    private PropertyMap Refreshed(PropertyMap seen, PropertyMap oldInputs)
    {
        var notSeen = oldInputs.Where(pair => _binding.State.Find(pair.Key) is null);
        return Mirror.InputsOf(_binding.Inputs, seen, oldInputs).With(notSeen);
    }

    private PropertyMap Adopted(TState state) => PropertyMap
        .From(PropertyWriter.Write(Handler.Adoptable(state)).Where(pair => _binding.Inputs.Find(pair.Key) is not null && !IsEmpty(pair.Value)))
        .With(Defaults.Marker, new PropertyValue.ListValue(PropertyList.Empty));

    private static bool IsEmpty(PropertyValue value) => value is PropertyValue.StringValue { Value: "" }
        or PropertyValue.ListValue { Items.Count: 0 }
        or PropertyValue.MapValue { Properties.Count: 0 };
}
