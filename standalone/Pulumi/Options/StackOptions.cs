namespace Pulumi;

/// <summary>Options of the stack itself.</summary>
public class StackOptions
{
    private List<ResourceTransformation>? _transformations;

    /// <summary>Changes to every resource of the stack before it is registered.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _transformations ??= [];
        set => _transformations = value;
    }
}
