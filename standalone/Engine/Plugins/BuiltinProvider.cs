using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>The package <c>pulumi</c>, which the engine serves itself: references to other stacks and to resources.</summary>
/// <remarks>Source of the shapes: pulumi <c>pkg/resource/deploy/builtins.go</c>.</remarks>
/// <param name="stacks">Reads other stacks.</param>
/// <param name="find">Finds a resource of this deployment.</param>
internal sealed class BuiltinProvider(IStackReader stacks, Func<Urn, ResourceState?> find) : IProviderPlugin
{
    private const string StackReferenceType = "pulumi:pulumi:StackReference";

    /// <inheritdoc/>
    public PluginInfo Info { get; } = new("pulumi", "resource", null);

    /// <inheritdoc/>
    public Task<CheckResult> CheckConfigAsync(CheckQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResult(query.NewInputs, []));

    /// <inheritdoc/>
    public Task<DiffResult> DiffConfigAsync(DiffQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(DiffResult.None);

    /// <inheritdoc/>
    public Task ConfigureAsync(Urn urn, string id, PropertyMap inputs, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<CheckResult> CheckAsync(CheckQuery query, CancellationToken cancellationToken) => throw NotManaged(query.Urn);

    /// <inheritdoc/>
    public Task<DiffResult> DiffAsync(DiffQuery query, CancellationToken cancellationToken) => throw NotManaged(query.Urn);

    /// <inheritdoc/>
    public Task<CreateResult> CreateAsync(CreateCommand command, CancellationToken cancellationToken) => throw NotManaged(command.Urn);

    /// <inheritdoc/>
    public Task<PropertyMap> UpdateAsync(UpdateCommand command, CancellationToken cancellationToken) => throw NotManaged(command.Urn);

    /// <inheritdoc/>
    public Task DeleteAsync(DeleteCommand command, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<ReadResult?> ReadAsync(ReadQuery query, CancellationToken cancellationToken) =>
        query.Urn.Type == StackReferenceType
            ? new ReadResult(query.Id, query.Inputs, await ReadStackAsync(query.Outputs, cancellationToken))
            : throw NotManaged(query.Urn);

    /// <inheritdoc/>
    public async Task<InvokeResult> InvokeAsync(InvokeCommand command, CancellationToken cancellationToken)
    {
        var result = command.Token switch
        {
            "pulumi:pulumi:getResource" => GetResource(command.Arguments),
            "pulumi:pulumi:readStackOutputs" => await ReadStackAsync(command.Arguments, cancellationToken),
            "pulumi:pulumi:readStackResourceOutputs" => await ReadStackResourcesAsync(command.Arguments, cancellationToken),
            _ => throw new ProviderCallException($"there is no function {command.Token}"),
        };
        return new InvokeResult(result, []);
    }

    /// <inheritdoc/>
    public Task<string?> GetSchemaAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public Task CancelAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private PropertyMap GetResource(PropertyMap arguments)
    {
        var urn = Text(arguments, "urn");
        var state = find(Urn.Parse(urn)) ?? throw new ProviderCallException($"the resource {urn} is not registered in this deployment");
        return PropertyMap.Of(
            ("urn", urn), ("id", state.Id ?? ""), ("state", new PropertyValue.MapValue(state.Outputs)));
    }

    private async Task<PropertyMap> ReadStackAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var name = Text(arguments, "name");
        var snapshot = await ReadAsync(name, cancellationToken);
        var root = snapshot.Resources.FirstOrDefault(resource => resource is { Type: Urn.StackType, Delete: false });
        var outputs = root?.Outputs ?? PropertyMap.Empty;
        var secrets = outputs.Where(output => output.Value.ContainsSecrets()).Select(output => (PropertyValue)output.Key);
        return PropertyMap.Of(
            ("name", name),
            ("outputs", new PropertyValue.MapValue(outputs)),
            ("secretOutputNames", new PropertyValue.ListValue(PropertyList.From(secrets))));
    }

    private async Task<PropertyMap> ReadStackResourcesAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var name = Text(arguments, "stackName");
        var snapshot = await ReadAsync(name, cancellationToken);
        var resources = snapshot.Resources.Where(resource => !resource.Delete).Select(resource => KeyValuePair.Create(
            resource.Urn.Value,
            (PropertyValue)new PropertyValue.MapValue(PropertyMap.Of(
                ("type", resource.Type),
                ("id", resource.Id ?? ""),
                ("inputs", new PropertyValue.MapValue(resource.Inputs)),
                ("outputs", new PropertyValue.MapValue(resource.Outputs))))));
        return PropertyMap.Of(("name", name), ("outputs", new PropertyValue.MapValue(PropertyMap.From(resources))));
    }

    private async Task<Snapshot> ReadAsync(string name, CancellationToken cancellationToken) =>
        await stacks.ReadAsync(name, cancellationToken) ?? throw new ProviderCallException($"there is no stack '{name}'");

    private static string Text(PropertyMap arguments, string name) => arguments.Get(name).Unwrap() is PropertyValue.StringValue text
        ? text.Value
        : throw new ProviderCallException($"the argument '{name}' is missing");

    private static ProviderCallException NotManaged(Urn urn) => new(urn.Type == StackReferenceType
        ? $"{urn.Type} can only be read; the program's SDK is too old"
        : $"there is no resource type {urn.Type}");
}
