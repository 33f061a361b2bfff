using System.Collections.Immutable;
using Pulumi.Plugin.Schema;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Resources;

/// <summary>A function as the engine sees it, in property values.</summary>
internal interface IFunctionType
{
    /// <summary>Token, description and properties.</summary>
    FunctionDeclaration Declaration { get; }

    /// <summary>Looks at the host and answers.</summary>
    Task<InvokeAnswer> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken);
}

/// <summary>The answer of a function, or why its arguments are refused.</summary>
internal sealed record InvokeAnswer(PropertyMap Return, ImmutableArray<CheckFailure> Failures);
