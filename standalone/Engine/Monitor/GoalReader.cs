using Pulumi.Engine.Assets;
using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Monitor;

/// <summary>Reads a program's requests.</summary>
/// <param name="project">Whose program it is: source positions and assets are relative to its directories.</param>
internal sealed class GoalReader(ProjectDefinition project)
{
    /// <summary>Output values are read in their plainer forms; what they depend on is said beside them.</summary>
    private static readonly PropertyCodecOptions FromProgram = PropertyCodecOptions.KeepAll with { KeepOutputs = false };

    private readonly AssetHashes _assets = new(project.ProgramDirectory);

    /// <summary>Reads properties.</summary>
    /// <exception cref="FormatException">They are malformed.</exception>
    /// <exception cref="AssetException">The content of an asset cannot be read.</exception>
    public PropertyMap Properties(Google.Protobuf.WellKnownTypes.Struct? properties) =>
        _assets.Fill(PropertyCodec.Decode(properties, FromProgram));

    /// <summary>Reads a registration.</summary>
    /// <param name="request">The request.</param>
    /// <param name="provider">The provider that it resolves to; <c>null</c> for components and providers.</param>
    /// <param name="parent">What the program registered as the parent; options that the request leaves open come from it.</param>
    /// <exception cref="FormatException">The request is malformed.</exception>
    public ResourceGoal Read(RegisterResourceRequest request, ProviderReference? provider, ResourceGoal? parent)
    {
        var inputs = Properties(request.Object);
        var dependencies = Urns(request.Dependencies);
        return new ResourceGoal
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Inputs = ProviderReference.IsProviderType(request.Type) && request.Version.Length > 0
                ? inputs.With("version", request.Version)
                : inputs,
            Parent = Urn.ParseOptional(request.Parent),
            Protect = request.HasProtect ? request.Protect : parent?.Protect ?? false,
            Dependencies = dependencies,
            Provider = provider,
            PropertyDependencies = PropertyDependencies(request, inputs, dependencies),
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace
                ? request.DeleteBeforeReplace
                : null,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            HideDiff = [.. request.HideDiffs.Select(PropertyPath.Parse)],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            Aliases = [.. request.AliasUrns.Select(urn => new ResourceAlias.Full(Urn.Parse(urn))), .. request.Aliases.Select(Alias)],
            ImportId = request.ImportId.Length == 0 ? null : request.ImportId,
            CustomTimeouts = Timeouts(request.CustomTimeouts),
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete ?? false,
            DeletedWith = Urn.ParseOptional(request.DeletedWith) ?? parent?.DeletedWith,
            SourcePosition = Position(request.SourcePosition),
        };
    }

    /// <summary>Reads a request to look at a resource.</summary>
    /// <exception cref="FormatException">The request is malformed.</exception>
    public ReadGoal Read(ReadResourceRequest request, ProviderReference provider) => new()
    {
        Id = request.Id,
        Type = request.Type,
        Name = request.Name,
        Parent = Urn.ParseOptional(request.Parent),
        Inputs = Properties(request.Properties),
        Dependencies = Urns(request.Dependencies),
        Provider = provider,
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        SourcePosition = Position(request.SourcePosition),
    };

    /// <summary>A program that says nothing of single properties means that each depends on everything.</summary>
    private static Dictionary<string, IReadOnlyList<Urn>> PropertyDependencies(
        RegisterResourceRequest request, PropertyMap inputs, IReadOnlyList<Urn> dependencies) =>
        request.PropertyDependencies.Count == 0
            ? inputs.Keys.ToDictionary(key => key, _ => dependencies)
            : request.PropertyDependencies.ToDictionary(pair => pair.Key, pair => Urns(pair.Value.Urns));

    private static ResourceAlias Alias(Alias alias)
    {
        if (alias.AliasCase == Protocol.Messages.Alias.AliasOneofCase.Urn)
        {
            return new ResourceAlias.Full(Urn.Parse(alias.Urn));
        }

        var spec = alias.Spec;
        return new ResourceAlias.Spec(
            NullIfEmpty(spec.Name),
            NullIfEmpty(spec.Type),
            NullIfEmpty(spec.Stack),
            NullIfEmpty(spec.Project),
            Urn.ParseOptional(spec.ParentUrn),
            spec.NoParent);
    }

    private static CustomTimeouts Timeouts(RegisterResourceRequest.Types.CustomTimeouts? timeouts) => timeouts is null
        ? CustomTimeouts.None
        : new CustomTimeouts(
            GoDuration.ParseSeconds(timeouts.Create),
            GoDuration.ParseSeconds(timeouts.Update),
            GoDuration.ParseSeconds(timeouts.Delete),
            GoDuration.ParseSeconds(timeouts.Read));

    private string? Position(SourcePosition? position)
    {
        if (position is null || position.Uri.Length == 0 || !Uri.TryCreate(position.Uri, UriKind.Absolute, out var uri))
        {
            return null;
        }

        // Only positions inside the project are kept: a state must not name directories of the machine.
        var path = uri.IsFile ? Path.GetRelativePath(project.Directory, uri.LocalPath) : uri.AbsolutePath.TrimStart('/');
        var place = position.Line == 0 ? "" : position.Column == 0 ? $"#{position.Line}" : $"#{position.Line},{position.Column}";
        return path.StartsWith("..", StringComparison.Ordinal) ? null : $"project:///{path}{place}";
    }

    private static IReadOnlyList<Urn> Urns(IEnumerable<string> urns) => [.. urns.Select(Urn.Parse)];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
