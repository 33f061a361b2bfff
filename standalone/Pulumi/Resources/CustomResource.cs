namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource.</summary>
    /// <param name="type">The type token: <c>package:module:Name</c>.</param>
    /// <param name="name">Unique among the resources of the type below the same parent.</param>
    /// <param name="args">The wanted properties.</param>
    /// <param name="options">How the engine treats it.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions())
    {
    }

    private protected CustomResource(string urn)
        : base(urn)
    {
    }

    /// <summary>The id that the provider gave; unknown in the preview of a creation.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
