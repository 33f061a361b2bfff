using System.Globalization;

namespace Pulumi.Sriov.Provider.Simulation.Hardware;

/// <summary>Where a PCI function sits, as the kernel writes it: <c>0000:01:10.2</c>.</summary>
/// <param name="Domain">PCI domain (segment).</param>
/// <param name="RoutingId">Bus (8 bits), device (5) and function (3): what VF offset and stride count in.</param>
internal readonly record struct PciAddress(int Domain, int RoutingId)
{
    public int Bus => RoutingId >> 8;

    public int Slot => (RoutingId >> 3) & 0x1f;

    public int Function => RoutingId & 7;

    public static PciAddress Parse(string text)
    {
        var fields = text.Split(':', '.');
        int Field(int index) => int.Parse(fields[index], NumberStyles.HexNumber);
        return new PciAddress(Field(0), (Field(1) << 8) | (Field(2) << 3) | Field(3));
    }

    public PciAddress Plus(int offset) => this with { RoutingId = RoutingId + offset };

    public override string ToString() => $"{Domain:x4}:{Bus:x2}:{Slot:x2}.{Function}";
}
