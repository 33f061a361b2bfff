using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Boot;

/// <summary>A host whose firmware offers no IOMMU.</summary>
public sealed class FirmwareTests() : HostTests(HostShape.IommuOffInFirmware)
{
    [Fact]
    public async Task Iommu_OffInFirmware_IsRefusedBeforeAnyChange()
    {
        var before = await Host.FingerprintAsync();
        var iommu = Provider.Resource("sriov:host:Iommu");
        var inputs = PropertyMap.Of(
            ("connection", new PropertyValue.MapValue(Host.Connection)), ("reboot", Values.Map(("policy", "whenRequired"))));

        var preview = await Assert.ThrowsAsync<RpcException>(() => iommu.PreviewAsync(inputs));
        var up = await Assert.ThrowsAsync<RpcException>(() => iommu.UpAsync(inputs));

        Assert.Equal(StatusCode.FailedPrecondition, up.StatusCode);
        Assert.Equal(preview.StatusMessage, up.StatusMessage);
        Assert.StartsWith($"{Host.Name}: enabling the IOMMU failed: the firmware announces none", up.StatusMessage, StringComparison.Ordinal);
        Assert.Contains("BIOS/UEFI", up.StatusMessage, StringComparison.Ordinal);
        Assert.Equal(before, await Host.FingerprintAsync());
    }
}
