using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment;

/// <summary>What the monitor hands a program's wishes to.</summary>
internal interface IResourceRegistrar
{
    /// <summary>Makes a resource as wanted.</summary>
    /// <exception cref="StepFailedException">That failed, and has been reported.</exception>
    /// <exception cref="OperationCanceledException">The deployment stops.</exception>
    Task<ResourceState> RegisterAsync(ResourceGoal goal);

    /// <summary>Reads a resource that something else manages.</summary>
    /// <exception cref="StepFailedException">That failed, and has been reported.</exception>
    /// <exception cref="OperationCanceledException">The deployment stops.</exception>
    Task<ResourceState> ReadAsync(ReadGoal goal);

    /// <summary>Sets the outputs of a component, or of the stack.</summary>
    Task RegisterOutputsAsync(Urn urn, PropertyMap outputs);

    /// <summary>A resource that was registered or read in this deployment; <c>null</c> = none.</summary>
    ResourceState? Find(Urn urn);
}
