using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>A cloud with one compute node, for the tests of one class.</summary>
public sealed class ComputeCloud : IAsyncLifetime
{
    private readonly OwnCloud _cloud = new();
    private ComputeNode? _node;

    internal ComputeNode Node => _node ?? throw new InvalidOperationException("There is no compute node: " + LabTool.WhatIsMissing);

    public async Task InitializeAsync()
    {
        await _cloud.InitializeAsync();
        if (LabTool.WhatIsMissing is null && CloudTool.WhatIsMissing is null)
        {
            _node = await ComputeNode.StartAsync(_cloud.Cloud, HostShape.Compute);
        }
    }

    public async Task DisposeAsync()
    {
        if (_node is not null)
        {
            await _node.DisposeAsync();
        }

        await _cloud.DisposeAsync();
    }
}
