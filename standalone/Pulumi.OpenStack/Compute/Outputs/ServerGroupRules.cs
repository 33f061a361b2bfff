namespace Pulumi.OpenStack.Compute.Outputs;

/// <inheritdoc cref="Inputs.ServerGroupRulesArgs"/>
[OutputType]
public sealed class ServerGroupRules
{
    /// <inheritdoc cref="Inputs.ServerGroupRulesArgs.MaxServerPerHost"/>
    public readonly int? MaxServerPerHost;

    [OutputConstructor]
    private ServerGroupRules(int? maxServerPerHost)
    {
        MaxServerPerHost = maxServerPerHost;
    }
}
