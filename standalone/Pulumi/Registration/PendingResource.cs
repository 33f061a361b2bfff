namespace Pulumi.Registration;

/// <summary>A resource whose constructor has run and that the engine has not answered yet.</summary>
/// <param name="Resource">Whose outputs wait for the answer.</param>
/// <param name="IsCustom">Whether a provider manages it.</param>
/// <param name="IsRemote">Whether it is a component that a provider constructs.</param>
/// <param name="Args">After transformations.</param>
/// <param name="Options">After transformations and inheritance.</param>
internal sealed record PendingResource(
    Resource Resource, bool IsCustom, bool IsRemote, ResourceArgs Args, ResourceOptions Options)
{
    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    /// <summary>For messages.</summary>
    public string Label => $"resource:{Name}[{Type}]";
}
