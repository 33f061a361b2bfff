using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Neutron.SriovAgent;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Services;
using Pulumi.Sriov.Provider.Tests.Nova;
using Pulumi.Sriov.Provider.Tests.OsloConfig;
using Pulumi.Sriov.Provider.Tests.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Neutron;

public sealed class SriovAgentTests
{
    private const string Ini = "/etc/neutron/plugins/ml2/sriov_agent.ini";
    private const string Before = "[sriov_nic]\nphysical_device_mappings = other:enp2s0\n";

    private static readonly ConfigurationRun<SriovAgentInputs, SriovAgentOutputs> Run = new(new SriovAgentHandler());

    private static readonly SriovAgentInputs Wanted = new()
    {
        Connection = NovaMachine.Connection,
        PhysicalDeviceMappings = ["physnet1:enp1s0"],
        ExcludeDevices = ["enp1s0:0000:01:10.0"],
    };

    [Fact]
    public async Task Life_MappingsComeAndGo_OthersStay()
    {
        var machine = await MachineAsync();
        var outputs = await Run.UpAsync(machine, Wanted);

        Assert.Equal(
            "[sriov_nic]\nexclude_devices = enp1s0:0000:01:10.0\nphysical_device_mappings = other:enp2s0,physnet1:enp1s0\n", machine.Text(Ini));
        Assert.Equal(
            ["[sriov_nic] physical_device_mappings = other:enp2s0,physnet1:enp1s0", "[sriov_nic] exclude_devices = enp1s0:0000:01:10.0"],
            outputs.Entries.AsEnumerable());
        Assert.Equal("neutron-sriov-agent", Assert.Single(outputs.RestartedServices).Name);
        var plan = await Run.PlanAsync(machine, Wanted, outputs);
        Assert.Empty(plan.Steps);
        Assert.Empty(plan.Warnings);

        await Run.DownAsync(machine, Wanted, outputs);
        Assert.Equal(Before, machine.Text(Ini));
    }

    [Fact]
    public async Task Plan_VfsAppearedSinceTheAgentWasStarted_RestartsIt()
    {
        var machine = await MachineAsync();
        var outputs = await Run.UpAsync(machine, Wanted);
        machine.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await machine.SetVfs(2));
        machine.Clock.Advance(TimeSpan.FromSeconds(10));

        var plan = await Run.PlanAsync(machine, Wanted, outputs);
        Assert.Contains("was started before 0000:01:10.0 was there", Assert.Single(plan.Steps).Description, StringComparison.Ordinal);
        await Run.UpAsync(machine, Wanted, outputs);
        Assert.Empty((await Run.PlanAsync(machine, Wanted, outputs)).Steps);
    }

    [Fact]
    public async Task Plan_DeviceIsNotThere_Warns()
    {
        var warnings = (await Run.PlanAsync(await MachineAsync(), Wanted with { PhysicalDeviceMappings = ["physnet1:enp1s0", "physnet1:enp9s0"] })).Warnings;
        Assert.Contains("enp9s0", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ExclusionOfAnUnmappedDevice_IsRefused()
    {
        var wanted = Wanted with { ExcludeDevices = ["enp9s0:0000:09:00.0"] };
        var failure = await Assert.ThrowsAsync<ProviderException>(async () => await Run.PlanAsync(await MachineAsync(), wanted));
        Assert.Contains("enp9s0 is not in physical_device_mappings", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_AnotherExclusionOfTheDevice_IsRefused()
    {
        var machine = await MachineAsync("[sriov_nic]\nphysical_device_mappings = physnet1:enp1s0\nexclude_devices = enp1s0:0000:01:10.2\n");
        var failure = await Assert.ThrowsAsync<ProviderException>(() => Run.PlanAsync(machine, Wanted));
        Assert.Equal(FailureKind.Conflict, failure.Kind);
    }

    [Fact]
    public async Task Import_FromTheIdAlone_FindsTheLists()
    {
        var machine = await MachineAsync();
        var found = await Run.ReadAsync(
            machine, $"compute-1{Ini}#sriov_nic", new() { Connection = NovaMachine.Connection, PhysicalDeviceMappings = default });
        Assert.Equal(["other:enp2s0"], found!.Inputs.PhysicalDeviceMappings.AsEnumerable());
        Assert.Null(found.Inputs.ExcludeDevices);
    }

    [Theory]
    [InlineData("physnet1", "enp1s0:0000:01:10.0", "physicalDeviceMappings[0]")]
    [InlineData("physnet1:a:b", "enp1s0:0000:01:10.0", "physicalDeviceMappings[0]")]
    [InlineData("physnet1:enp1s0", "enp1s0", "excludeDevices[0]")]
    [InlineData("physnet1:enp1s0", "enp1s0:10.0", "excludeDevices[0]")]
    public void Validate_WhatTheAgentCannotRead_IsRefused(string mapping, string exclude, string path)
    {
        var inputs = Wanted with { PhysicalDeviceMappings = [mapping], ExcludeDevices = ImmutableArray.Create(exclude) };
        Assert.Equal(path, Assert.Single(new SriovAgentHandler().Validate(inputs)).Path);
    }

    private static Task<SimulatedMachine> MachineAsync(string text = Before)
    {
        var machine = SimulatedHost.Debian12().WithServices(ServiceFlavour.Systemd, "neutron-sriov-agent").Boot();
        machine.Files.PutFile(Ini, text);
        return Task.FromResult(machine);
    }
}
