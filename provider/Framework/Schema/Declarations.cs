using Pulumi.Sriov.Provider.Framework.Binding;

namespace Pulumi.Sriov.Provider.Framework.Schema;

/// <summary>A resource type as it is declared.</summary>
internal sealed record ResourceDeclaration(string Token, string Description, RecordShape Inputs, RecordShape Outputs);

/// <summary>A function as it is declared.</summary>
internal sealed record FunctionDeclaration(string Token, string Description, RecordShape Inputs, RecordShape Outputs);
