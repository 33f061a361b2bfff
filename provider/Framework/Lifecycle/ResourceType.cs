using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Resources;
using Pulumi.Plugin.Schema;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Provider.Framework.Lifecycle;

/// <summary>Makes the untyped face of a typed handler.</summary>
internal static class ResourceType
{
    public static IResourceType Of<TInputs, TOutputs>(ResourceHandler<TInputs, TOutputs> handler, ProviderRun run)
        where TInputs : class, IHostResourceInputs
        where TOutputs : class => new ResourceType<TInputs, TOutputs>(handler, run);
}

/// <inheritdoc/>
internal sealed class ResourceType<TInputs, TOutputs> : IResourceType
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    private readonly HandlerBinding<TInputs, TOutputs> _binding;
    private readonly Planner<TInputs, TOutputs> _planner;
    private readonly Differ<TInputs, TOutputs> _differ;
    private readonly Applier<TInputs, TOutputs> _applier;
    private readonly Reader<TInputs, TOutputs> _reader;

    public ResourceType(ResourceHandler<TInputs, TOutputs> handler, ProviderRun run)
    {
        _binding = new HandlerBinding<TInputs, TOutputs>(handler);
        _planner = new Planner<TInputs, TOutputs>(_binding, run);
        _differ = new Differ<TInputs, TOutputs>(_binding, _planner);
        _applier = new Applier<TInputs, TOutputs>(_binding, run);
        _reader = new Reader<TInputs, TOutputs>(_binding, run);
    }

    public ResourceDeclaration Declaration => _binding.Declaration;

    public CheckAnswer Check(CheckQuestion question)
    {
        var news = question.News;
        var binding = PropertyReader.Read<TInputs>(news, UndeclaredNames.Refuse);
        // What a domain rule says about half-known inputs may be wrong, so the rules wait until all is known.
        var failures = binding.Value is { } inputs
            ? [.. ConnectionRules.Validate(inputs.Connection, "connection"), .. _binding.Handler.Validate(inputs)]
            : binding.Failures;
        return new CheckAnswer(DeclaredSecrets.Mark(_binding.Inputs, news), failures);
    }

    public async Task<DiffAnswer> DiffAsync(DiffQuestion question, CancellationToken cancellationToken) =>
        // The new resource may be the same thing by another name of the host; deleting the old one after creating it
        // would undo the new one.
        new(await _differ.DiffAsync(question, cancellationToken), DeleteBeforeReplace: true);

    public async Task<PropertyMap> PreviewCreateAsync(string urn, PropertyMap news, CancellationToken cancellationToken)
    {
        await _planner.PlanAsync(urn, news, oldState: null, cancellationToken);
        return _binding.ForeseenState(news, PropertyMap.Empty, keeps: _ => false);
    }

    public Task<ResourceState> CreateAsync(string urn, PropertyMap news, CancellationToken cancellationToken) =>
        _applier.CreateAsync(urn, news, cancellationToken);

    public async Task<PropertyMap> PreviewUpdateAsync(
        string urn, PropertyMap oldState, PropertyMap news, CancellationToken cancellationToken)
    {
        var plan = await _planner.PlanAsync(urn, news, oldState, cancellationToken);
        var isStateOnly = plan is { Steps.Count: 0 };
        return _binding.ForeseenState(news, oldState, keeps: output => isStateOnly || output.Declaration.Stable);
    }

    public Task<ResourceState> UpdateAsync(
        string urn, string id, PropertyMap oldState, PropertyMap news, CancellationToken cancellationToken) =>
        _applier.UpdateAsync(urn, id, oldState, news, cancellationToken);

    public Task<ResourceState?> ReadAsync(
        string id, PropertyMap oldState, PropertyMap? oldInputs, CancellationToken cancellationToken) =>
        _reader.ReadAsync(id, oldState, oldInputs, cancellationToken);

    public Task DeleteAsync(
        string urn, string id, PropertyMap oldState, PropertyMap? oldInputs, CancellationToken cancellationToken) =>
        _applier.DeleteAsync(urn, oldState, oldInputs, cancellationToken);
}
