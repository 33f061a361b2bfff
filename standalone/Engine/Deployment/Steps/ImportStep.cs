using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Takes an existing resource under management, as it is; whether it is as wanted is seen after.</summary>
/// <param name="Known">The entry that it takes the place of; <c>null</c> = none.</param>
/// <param name="Wanted">The resource, with the id to import.</param>
internal sealed record ImportStep(StateEntry? Known, ResourceState Wanted) : Step(Known, Wanted)
{
    /// <summary>The only inputs to keep; none = all. What the program does not declare would be a difference to it.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <inheritdoc/>
    public override StepOperation Operation => Known is null ? StepOperation.Import : StepOperation.ImportReplacement;

    /// <inheritdoc/>
    public override bool Logical => Known is null;

    /// <inheritdoc/>
    public override PendingOperation? Pending => new(Wanted, PendingOperationType.Importing);

    /// <inheritdoc/>
    public override async Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var state = await ReadAsync(context, cancellationToken) with { Created = now, Modified = now };
        state = state with { Outputs = OutputSecrets.Mark(state.Outputs, state.Inputs, state.AdditionalSecretOutputs) };
        var entry = new StateEntry(context.Ledger.NewKey(), state);
        var put = new SnapshotChange.Put(entry.Key, state);
        if (Known is null)
        {
            return new StepResult([put], entry);
        }

        if (Known.State.PendingReplacement)
        {
            // It has been deleted already.
            return new StepResult([put, new SnapshotChange.Remove(Known.Key)], entry);
        }

        var condemned = new StateEntry(Known.Key, Known.State with { Delete = true });
        return new StepResult([put, new SnapshotChange.Put(condemned.Key, condemned.State)], entry) { Condemned = condemned };
    }

    private async Task<ResourceState> ReadAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (context.Providers.For(Wanted) is not { } provider)
        {
            return Wanted;
        }

        var id = Wanted.Id ?? "";
        try
        {
            var query = new ReadQuery(Wanted.Urn, id, null, PropertyMap.Empty, Wanted.CustomTimeouts.Read);
            var read = await provider.ReadAsync(query, cancellationToken)
                ?? throw new ProviderCallException($"the resource '{id}' does not exist, so it cannot be imported");
            return Imported(read.Id, read.Inputs, read.Outputs, []);
        }
        catch (PartialFailureException partial)
        {
            return Imported(partial.Id, partial.Inputs, partial.Outputs, partial.Reasons);
        }
    }

    private ResourceState Imported(
        string id, PropertyMap? inputs, PropertyMap outputs, IReadOnlyList<string> initErrors) =>
        Wanted with
        {
            Id = id,
            Inputs = Chosen(inputs ?? throw new ProviderCallException(
                $"the provider of {Wanted.Type} cannot import: it read the resource but not the inputs that make it")),
            Outputs = outputs,
            InitErrors = initErrors,
        };

    private PropertyMap Chosen(PropertyMap inputs)
    {
        if (Properties.FirstOrDefault(name => !inputs.ContainsKey(name)) is { } missing)
        {
            throw new ProviderCallException($"it has no input '{missing}' to import; it has {string.Join(", ", inputs.Select(pair => pair.Key))}");
        }

        return Properties.Count == 0 ? inputs : PropertyMap.From(inputs.Where(pair => Properties.Contains(pair.Key)));
    }
}
