using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>nova's own code, as an oracle for what it takes.</summary>
public sealed class PythonTests
{
    [Fact]
    public async Task Whitelist_OfAMadeUpDevice_NeedsNoCloudAndSeesNoOtherDevice()
    {
        using var directory = new TemporaryDirectory();
        var script = directory.Write("match.py", """
            import os, sys
            os.makedirs('/sys/bus/pci/devices/0000:3b:00.0/net/ens1f0')
            from nova.pci import whitelist
            device = {'address': '0000:3b:00.0', 'vendor_id': '8086', 'product_id': '1572', 'dev_type': 'type-PCI'}
            print([bool(whitelist.Whitelist([line.strip()]).device_assignable(device)) for line in sys.stdin], os.listdir('/sys'), sys.argv[1])
            """);

        var result = await CloudTool.PythonAsync(script, "{\"vendor_id\":\"8086\"}\n{\"vendor_id\":\"10de\"}\n", "seen");

        Assert.Equal("[True, False] ['bus'] seen\n", result.Output);
    }
}
