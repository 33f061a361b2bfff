using System.Reflection;

namespace Pulumi;

/// <summary>A resource made of other resources, its children.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component that has no arguments of its own.</summary>
    /// <param name="type">The type token: <c>package:module:Name</c>.</param>
    /// <param name="name">Unique among the resources of the type below the same parent.</param>
    /// <param name="options">How the engine treats it, and what its children inherit.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token: <c>package:module:Name</c>.</param>
    /// <param name="name">Unique among the resources of the type below the same parent.</param>
    /// <param name="args">The wanted properties.</param>
    /// <param name="options">How the engine treats it, and what its children inherit.</param>
    /// <param name="remote">Whether a provider makes the children; otherwise the constructor of the component does.</param>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(
            type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote)
    {
        IsRemote = remote;
    }

    internal bool IsRemote { get; }

    /// <summary>Says that all children exist now, and registers the <c>[Output]</c> properties as the outputs.</summary>
    protected void RegisterOutputs() =>
        RegisterOutputs((from property in GetType().GetProperties()
                         let attribute = property.GetCustomAttribute<OutputAttribute>()
                         where attribute is not null && property.Name != nameof(Urn)
                         select (Name: attribute.Name ?? property.Name, Value: property.GetValue(this)))
            .ToDictionary(output => output.Name, object? (output) => output.Value));

    /// <summary>Says that all children exist now, and registers the outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <summary>Says that all children exist now, and registers the outputs.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that all children exist now, and registers the outputs.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        DeploymentContext.Current.Registrar.RegisterOutputs(this, outputs);
    }
}
