namespace Pulumi;

/// <summary>Changes the arguments or options of a resource before it is registered; <c>null</c> = no change.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a transformation is given.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <summary>The resource with what the program gave for it.</summary>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        Resource = resource;
        Args = args;
        Options = options;
    }

    /// <summary>The resource.</summary>
    public Resource Resource { get; }

    /// <summary>Its arguments so far.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Its options so far.</summary>
    public ResourceOptions Options { get; }
}

/// <summary>What a transformation gives back.</summary>
public readonly struct ResourceTransformationResult
{
    /// <summary>What to register instead.</summary>
    public ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
    {
        Args = args;
        Options = options;
    }

    /// <summary>The arguments from now on.</summary>
    public ResourceArgs Args { get; }

    /// <summary>The options from now on; the parent can't be changed.</summary>
    public ResourceOptions Options { get; }
}
