using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions.Drivers;

/// <summary>The table of drivers, held against the simulated cards, whose manners are written down independently.</summary>
public sealed class DriverTableTests
{
    public static TheoryData<NicProfile> Cards => new(NicProfile.All);

    [Theory]
    [MemberData(nameof(Cards))]
    public void Find_DriverOfASimulatedCard_KnowsItsManners(NicProfile card)
    {
        var known = DriverTable.Find(card.Driver);

        Assert.Equal(SettingsOf(card).Order(), known.VfSettings!.Order());
        Assert.Equal(card.NeedsLink, known.NeedsLink);
        Assert.Equal(card.HasNoCount, known.CountOption is not null);
        Assert.Equal(card.RateNeedsCarrier, known.RateNeedsCarrier);
        Assert.True(card.ResetPending < known.BusyAfterChange);
        Assert.Equal(
            card.Eswitch switch
            {
                EswitchRule.WithoutVfs => SwitchdevOrder.ModeFirst,
                EswitchRule.WithVfs => SwitchdevOrder.VfsFirst,
                EswitchRule.WhileUnbound => SwitchdevOrder.VfsFirstUnbound,
                _ => SwitchdevOrder.None,
            },
            known.Switchdev);
    }

    [Fact]
    public void Find_DriverNobodyHasLookedAt_RefusesNothingAndTakesEveryPrecaution()
    {
        var unknown = DriverTable.Find("newnic");

        Assert.True(unknown.Supports("linkState"));
        Assert.True(unknown.RateNeedsCarrier);
        Assert.Equal(("newnic", SwitchdevOrder.ModeFirst), (unknown.Name, unknown.Switchdev));
    }

    [Fact]
    public void All_Settings_AreNamesOfInputs()
    {
        var inputs = typeof(Provider.VirtualFunctions.VirtualFunctionSettings).GetProperties().Select(property => property.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(DriverTable.All.SelectMany(driver => driver.VfSettings ?? []), setting => Assert.Contains(setting, inputs));
    }

    private static IEnumerable<string> SettingsOf(NicProfile card) =>
    [
        .. card.VfAttributes.Select(attribute => attribute switch
        {
            "rate" => "maxTxRate",
            "spoofchk" => "spoofCheck",
            "state" => "linkState",
            "query_rss" => "queryRss",
            _ => attribute,
        }),
        .. card.HasMinimumRate ? ["minTxRate"] : Array.Empty<string>(),
        .. card.HasServiceTag ? ["vlanProtocol"] : Array.Empty<string>(),
    ];
}
