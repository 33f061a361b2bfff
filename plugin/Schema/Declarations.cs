using System.Collections.Immutable;
using Pulumi.Plugin.Binding;

namespace Pulumi.Plugin.Schema;

/// <summary>A resource type as it is declared.</summary>
/// <param name="Token">The type token.</param>
/// <param name="Description">What it is, in Markdown.</param>
/// <param name="Inputs">What users give.</param>
/// <param name="State">What it has afterwards: inputs and outputs, each name once.</param>
internal sealed record ResourceDeclaration(
    string Token, string Description, RecordShape Inputs, ImmutableArray<PropertyShape> State);

/// <summary>A function as it is declared.</summary>
internal sealed record FunctionDeclaration(string Token, string Description, RecordShape Inputs, RecordShape Outputs);
