using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>What a look at a host shows that no resource takes over. Pure.</summary>
internal static class Remarks
{
    public static IEnumerable<string> On(HostObservation seen) =>
    [
        .. seen.Boot.Iommu.IsEnabled ? Array.Empty<string>() : ["the IOMMU is off: no virtual function can be passed through"],
        .. seen.Pci.PhysicalFunctions.Where(function => function.NumVfs == 0).Select(function =>
            $"{Describe(function)} has no virtual functions; it can have {function.TotalVfs}"),
        .. from owner in seen.Platform.NumberOwners
           from function in seen.Pci.PhysicalFunctions
           where owner.Names(function)
           select $"the virtual functions of {Describe(function)} are made by {owner.Where}, '{owner.Text}'; to have this program "
               + "make them, take that line out and remove Persistence",
    ];

    private static string Describe(PhysicalFunction function) =>
        function.Link is { } link ? $"{link.Name} ({function.Address})" : function.Address.ToString();
}
