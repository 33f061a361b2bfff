using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>Asks to make a resource.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Inputs">The checked inputs.</param>
/// <param name="TimeoutSeconds">0 = the provider's default.</param>
/// <param name="Preview">Only say what the outputs would be.</param>
internal sealed record CreateCommand(Urn Urn, PropertyMap Inputs, double TimeoutSeconds, bool Preview);

/// <summary>The resource that was made.</summary>
/// <param name="Id">The provider's id; empty in a preview.</param>
/// <param name="Outputs">The outputs; a preview leaves out what is not known yet.</param>
internal sealed record CreateResult(string Id, PropertyMap Outputs);

/// <summary>Asks to change a resource in place.</summary>
internal sealed record UpdateCommand(
    Urn Urn,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    IReadOnlyList<string> IgnoreChanges,
    double TimeoutSeconds,
    bool Preview);

/// <summary>Asks to destroy a resource.</summary>
internal sealed record DeleteCommand(Urn Urn, string Id, PropertyMap Inputs, PropertyMap Outputs, double TimeoutSeconds);

/// <summary>Calls a function.</summary>
/// <param name="Token">The function, <c>package:module:name</c>.</param>
/// <param name="Arguments">Its arguments, all known.</param>
/// <param name="Preview">Whether nothing must change.</param>
internal sealed record InvokeCommand(string Token, PropertyMap Arguments, bool Preview);

/// <summary>What a function returned, or why its arguments were refused.</summary>
internal sealed record InvokeResult(PropertyMap Return, IReadOnlyList<PropertyFailure> Failures);
