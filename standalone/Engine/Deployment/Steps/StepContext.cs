using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>What steps work with.</summary>
/// <param name="Providers">The running providers.</param>
/// <param name="Ledger">Numbers new entries.</param>
/// <param name="Clock">Dates changes.</param>
/// <param name="Options">What the user allows.</param>
internal sealed record StepContext(ProviderRegistry Providers, StateLedger Ledger, TimeProvider Clock, DeploymentOptions Options)
{
    /// <summary>Only say what would be done.</summary>
    public bool DryRun => Options.DryRun;
}
