using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Neutron.MechanismDriver;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Services;
using Pulumi.Sriov.Provider.Tests.Nova;
using Pulumi.Sriov.Provider.Tests.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.Neutron;

public sealed class MechanismDriverTests
{
    private const string Ini = "/etc/neutron/plugins/ml2/ml2_conf.ini";

    /// <summary>As Debian ships it, without its comments.</summary>
    private const string Debian =
        "[ml2]\ntype_drivers = flat,vxlan\nmechanism_drivers = openvswitch,l2population\n[ml2_type_flat]\nflat_networks = external\n[ml2_type_vlan]\n";

    private static readonly ConfigurationRun<MechanismDriverInputs, MechanismDriverOutputs> Run = new(new MechanismDriverHandler());

    private static readonly MechanismDriverInputs Wanted = new()
    {
        Connection = NovaMachine.Connection,
        FlatNetworks = ["physnet1"],
        NetworkVlanRanges = ["physnet1:100:199"],
    };

    [Fact]
    public async Task Life_ThreeListsAreExtendedAndPutBack()
    {
        var machine = Machine(Debian);
        var outputs = await Run.UpAsync(machine, Wanted);

        Assert.Equal(
            [
                "[ml2] mechanism_drivers = openvswitch,l2population,sriovnicswitch",
                "[ml2_type_flat] flat_networks = external,physnet1",
                "[ml2_type_vlan] network_vlan_ranges = physnet1:100:199",
            ],
            outputs.Entries.AsEnumerable());
        Assert.Equal("neutron-server", Assert.Single(outputs.RestartedServices).Name);
        Assert.Empty((await Run.PlanAsync(machine, Wanted, outputs)).Steps);

        await Run.DownAsync(machine, Wanted, outputs);
        Assert.Equal(Debian, machine.Text(Ini));
    }

    [Fact]
    public async Task Plan_TypeDriverIsMissing_Warns() => Assert.Contains(
        "[ml2] type_drivers is flat,vxlan; without vlan", Assert.Single((await Run.PlanAsync(Machine(Debian), Wanted)).Warnings), StringComparison.Ordinal);

    [Fact]
    public async Task Apply_FlatNetworksAreNotSet_LeavesThemForAll()
    {
        var machine = Machine("[ml2]\n");
        await Run.UpAsync(machine, Wanted with { NetworkVlanRanges = null });
        Assert.Equal("[ml2]\nmechanism_drivers = sriovnicswitch\n", machine.Text(Ini));
    }

    [Fact]
    public async Task Update_NetworkIsNotNamedAnyMore_IsTakenOut()
    {
        var machine = Machine(Debian);
        var outputs = await Run.UpAsync(machine, Wanted);
        var next = await Run.UpAsync(machine, Wanted with { FlatNetworks = null }, outputs);
        Assert.Contains("flat_networks = external\n", machine.Text(Ini), StringComparison.Ordinal);
        await Run.DownAsync(machine, Wanted, next);
        Assert.Equal(Debian, machine.Text(Ini));
    }

    [Fact]
    public async Task Import_FromTheIdAlone_FindsTheLists()
    {
        var found = await Run.ReadAsync(Machine(Debian), $"compute-1{Ini}#ml2", new() { Connection = NovaMachine.Connection });
        Assert.Equal(["openvswitch", "l2population"], found!.Inputs.MechanismDrivers!.Value.AsEnumerable());
        Assert.Equal(["external"], found.Inputs.FlatNetworks!.Value.AsEnumerable());
        Assert.Null(found.Inputs.NetworkVlanRanges);
    }

    [Theory]
    [InlineData("physnet1:1")]
    [InlineData("physnet1:200:100")]
    [InlineData("physnet1:0:10")]
    [InlineData("physnet1:1:4095")]
    [InlineData(":1:2")]
    public void Validate_WhatNeutronDoesNotStartWith_IsRefused(string range) => Assert.Equal(
        "networkVlanRanges[0]",
        Assert.Single(new MechanismDriverHandler().Validate(Wanted with { NetworkVlanRanges = ImmutableArray.Create(range) })).Path);

    private static SimulatedMachine Machine(string text)
    {
        var machine = SimulatedHost.Debian12().WithServices(ServiceFlavour.Systemd, "neutron-server").Boot();
        machine.Files.PutFile(Ini, text);
        return machine;
    }
}
