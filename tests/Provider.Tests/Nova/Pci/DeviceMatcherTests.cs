using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Tests.Nova.Pci;

public sealed class DeviceMatcherTests
{
    private static readonly string[] Whole = ["0000:01:00.0", "0000:01:10.0", "0000:01:10.2"];

    private static readonly PciObservation Host = TwoPorts();

    [Fact]
    public void Match_NameOfAPhysicalFunction_IsItAndItsVfs() => Assert.Equal(Whole, Matches(new() { Devname = "enp1s0" }));

    [Fact]
    public void Match_NameOfAVf_IsThatOne() => Assert.Equal(["0000:01:10.2"], Matches(new() { Devname = "enp1s0v1" }));

    [Fact]
    public void Match_NameThatIsNotThere_IsNothing() => Assert.Empty(Matches(new() { Devname = "enp9s0" }));

    [Fact]
    public void Match_FullAddressOfAPhysicalFunction_IsItAndItsVfs() => Assert.Equal(Whole, Matches(new() { Address = "0000:01:00.0" }));

    [Fact]
    public void Match_AddressWithoutDomain_IsTheFunctionAlone() => Assert.Equal(["0000:01:00.0"], Matches(new() { Address = "01:00.0" }));

    [Fact]
    public void Match_AddressAndIds_IsWhatHasBoth() => Assert.Equal(
        ["0000:01:10.0", "0000:01:10.2"], Matches(new() { Address = "0000:01:00.0", VendorId = "8086", ProductId = "10CA" }));

    [Fact]
    public void Match_Ids_IsEveryDeviceOfThem() => Assert.Equal(
        ["0000:01:00.0", "0000:02:00.0"], Matches(new() { VendorId = "8086", ProductId = "10c9" }));

    [Fact]
    public void Match_Expression_FitsFromTheStart() => Assert.Equal(
        ["0000:01:10.0", "0000:01:10.2"], Matches(new() { AddressRegex = new() { Slot = "1" } }));

    [Fact]
    public void Match_ExpressionThatSpellsAPhysicalFunction_IsItAndItsVfs() => Assert.Equal(
        Whole, Matches(new() { AddressRegex = new() { Domain = "0000", Bus = "01", Slot = "00", Function = "0" } }));

    private static IEnumerable<string> Matches(WhitelistedDevice entry) =>
        new DeviceMatcher(Host).Match(entry).Select(device => device.Address.ToString());

    private static PciObservation TwoPorts()
    {
        PciDevice Device(string address, string product, string? link) =>
            new(PciAddress.TryParse(address, out var parsed) ? parsed : default, "8086", product, "020000")
            {
                Link = link is null ? null : new NetworkLink(link, null, true, 1500),
            };

        var port = Device("0000:01:00.0", "10c9", "enp1s0");
        var other = Device("0000:02:00.0", "10c9", "enp2s0");
        var vfs = new[] { Device("0000:01:10.0", "10ca", null), Device("0000:01:10.2", "10ca", "enp1s0v1") };
        return new PciObservation(
            [port, other, .. vfs],
            [
                new PhysicalFunction(port, 7, 2) { VirtualFunctions = [.. vfs.Select((vf, index) => new VirtualFunction(index, vf))] },
                new PhysicalFunction(other, 7, 0),
            ]);
    }
}
