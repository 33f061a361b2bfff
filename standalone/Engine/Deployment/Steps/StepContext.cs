using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>What steps work with.</summary>
/// <param name="Providers">The running providers.</param>
/// <param name="Ledger">Numbers new entries.</param>
/// <param name="Clock">Dates changes.</param>
/// <param name="DryRun">Only say what would be done.</param>
internal sealed record StepContext(ProviderRegistry Providers, StateLedger Ledger, TimeProvider Clock, bool DryRun);
