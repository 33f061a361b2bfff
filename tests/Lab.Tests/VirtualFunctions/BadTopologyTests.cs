using Pulumi.Protocol.Grpc;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>Two adapters in one IOMMU group.</summary>
public sealed class BadTopologyTests() : VirtualFunctionsTests(HostShape.Bad)
{
    [Fact]
    public async Task Up_IsolationRequired_IsRefusedNamingWhatSharesTheGroup()
    {
        var before = await Host.FingerprintAsync();

        var preview = await Assert.ThrowsAsync<RpcException>(() => Functions.PreviewAsync(Inputs(2, ("requireIsolation", true))));
        var up = await Assert.ThrowsAsync<RpcException>(() => Functions.UpAsync(Inputs(2, ("requireIsolation", true))));

        Assert.Equal(StatusCode.FailedPrecondition, up.StatusCode);
        Assert.Equal(preview.StatusMessage, up.StatusMessage);
        Assert.StartsWith($"{Host.Name}: ", up.StatusMessage, StringComparison.Ordinal);
        Assert.Contains("0000:02:00.0", up.StatusMessage, StringComparison.Ordinal);
        Assert.Equal(before, await Host.FingerprintAsync());
    }

    [Fact]
    public async Task Up_IsolationNotRequired_CreatesThem()
    {
        await Functions.UpAsync(Inputs(2));

        Assert.Equal(2, await CountOnBusAsync());
        Assert.Single(Functions.State["functions"].Objects().Select(function => function["iommuGroup"]).Distinct());
    }
}
