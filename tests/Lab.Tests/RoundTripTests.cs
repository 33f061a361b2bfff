using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Lab.Tests;

/// <summary>What a run costs on the wire.</summary>
public sealed class RoundTripTests() : HostTests(HostShape.Good)
{
    [Fact]
    public async Task Preview_NothingToDo_CostsOneConnectionAndOneLook()
    {
        var iommu = Provider.Resource("sriov:host:Iommu");
        var functions = Provider.Resource("sriov:host:VirtualFunctions");
        await iommu.UpAsync(Inputs());
        await functions.UpAsync(FunctionInputs());
        var next = await RestartProviderAsync();

        var diffs = await Task.WhenAll(
            iommu.ResumedBy(next.Client).DiffAsync(Inputs()), functions.ResumedBy(next.Client).DiffAsync(FunctionInputs()));

        Assert.All(diffs, diff => Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes));
        Assert.Equal(new HostTraffic(Connections: 1, RoundTrips: 1), next.Traffic);
    }

    private PropertyMap Inputs() => PropertyMap.Of(("connection", new PropertyValue.MapValue(Host.Connection)));

    private PropertyMap FunctionInputs() => Inputs().With("device", Values.Map(("name", "enp1s0"))).With("count", 2);
}
