using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Nova.SchedulerFilter;
using Pulumi.Sriov.Provider.Tests.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.Nova.SchedulerFilter;

public sealed class SchedulerFilterTests
{
    private const string Pci = "PciPassthroughFilter";

    private static readonly ConfigurationRun<SchedulerFilterInputs, SchedulerFilterOutputs> Run = new(new SchedulerFilterHandler());

    private static readonly SchedulerFilterInputs Wanted = new() { Connection = NovaMachine.Connection, Filters = [Pci] };

    [Theory]
    [InlineData("[filter_scheduler]\nenabled_filters = ComputeFilter, MyFilter\n", "[filter_scheduler]\nenabled_filters = ComputeFilter, MyFilter, PciPassthroughFilter\n")]
    [InlineData("[DEFAULT]\nscheduler_default_filters=RamFilter\n", "[DEFAULT]\nscheduler_default_filters=RamFilter,PciPassthroughFilter\n")]
    public async Task Life_ListIsSet_IsExtendedAndPutBack(string before, string after)
    {
        var machine = await NovaMachine.BootAsync(["nova-scheduler"], before);
        var outputs = await Run.UpAsync(machine, Wanted);
        Assert.Equal(after, machine.Text());
        Assert.Contains(Pci, outputs.EnabledFilters);
        Assert.Equal("nova-scheduler", Assert.Single(outputs.RestartedServices).Name);
        Assert.Empty((await Run.PlanAsync(machine, Wanted, outputs)).Steps);

        await Run.DownAsync(machine, Wanted, outputs);
        Assert.Equal(before, machine.Text());
    }

    [Theory]
    [InlineData("19.0.0", "RetryFilter")]
    [InlineData("23.0.0", "AvailabilityZoneFilter")]
    [InlineData("26.2.2", "ComputeFilter")]
    public async Task Life_ListIsNotSet_StartsFromTheReleasesOwn(string release, string first)
    {
        var machine = await NovaMachine.BootAsync(["nova-scheduler"], "[DEFAULT]\n", release: release);
        var outputs = await Run.UpAsync(machine, Wanted);
        Assert.Equal((first, Pci), (outputs.EnabledFilters[0], outputs.EnabledFilters[^1]));
        await Run.DownAsync(machine, Wanted, outputs);
        Assert.Equal("[DEFAULT]\n", machine.Text());
    }

    [Fact]
    public async Task Delete_OthersAddedAFilter_TakesOnlyOursOut()
    {
        var machine = await NovaMachine.BootAsync(["nova-scheduler"], "[filter_scheduler]\nenabled_filters = ComputeFilter\n");
        var outputs = await Run.UpAsync(machine, Wanted);
        machine.Files.PutFile(NovaMachine.Conf, machine.Text().TrimEnd() + ",NewFilter\n");
        Assert.Empty((await Run.PlanAsync(machine, Wanted, outputs)).Steps);
        await Run.DownAsync(machine, Wanted, outputs);
        Assert.Equal("[filter_scheduler]\nenabled_filters = ComputeFilter,NewFilter\n", machine.Text());
    }

    [Fact]
    public async Task Apply_SetInADropInAsWell_WritesWhereItIsInForce()
    {
        var machine = await NovaMachine.BootAsync(["nova-scheduler"], "[DEFAULT]\n");
        machine.Files.PutFile("/etc/nova/nova.conf.d/filters.conf", "[filter_scheduler]\nenabled_filters = ComputeFilter\n");
        Assert.Equal("/etc/nova/nova.conf.d/filters.conf", (await Run.UpAsync(machine, Wanted)).File);
    }

    [Fact]
    public async Task Apply_AFileReadLaterSetsTheList_IsRefused()
    {
        // Debian's units name nova.conf on the command line, which is read after the directories.
        var machine = await NovaMachine.BootAsync(["nova-scheduler"], "[filter_scheduler]\nenabled_filters = ComputeFilter\n");
        var failure = await Assert.ThrowsAsync<ProviderException>(
            () => Run.PlanAsync(machine, Wanted with { ConfigFile = "/etc/nova/nova.conf.d/90-sriov.conf" }));
        Assert.Contains("configFile: /etc/nova/nova.conf", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_FilterWasTakenOut_IsRepaired()
    {
        var machine = await NovaMachine.BootAsync(["nova-scheduler"], "[filter_scheduler]\nenabled_filters = ComputeFilter\n");
        var outputs = await Run.UpAsync(machine, Wanted);
        machine.Files.PutFile(NovaMachine.Conf, "[filter_scheduler]\nenabled_filters = ComputeFilter\n");
        Assert.Null(await Run.ReadAsync(machine, "compute-1/etc/nova/nova.conf#filter_scheduler", Wanted, outputs));
        Assert.NotEmpty((await Run.PlanAsync(machine, Wanted, outputs)).Steps);
        Assert.Contains(Pci, (await Run.UpAsync(machine, Wanted, outputs)).EnabledFilters);
    }

    [Fact]
    public async Task Import_FromTheIdAlone_FindsWhatIsNotDefault()
    {
        var machine = await NovaMachine.BootAsync(["nova-scheduler"], $"[filter_scheduler]\nenabled_filters = ComputeFilter,{Pci}\n");
        var found = await Run.ReadAsync(
            machine, "compute-1/etc/nova/nova.conf#filter_scheduler", new() { Connection = NovaMachine.Connection, Filters = default });
        Assert.Equal([Pci], found!.Inputs.Filters.AsEnumerable());
    }

    [Theory]
    [InlineData("Pci Filter")]
    [InlineData("A,B")]
    [InlineData("")]
    public void Validate_WhatIsNoClassName_IsRefused(string filter) =>
        Assert.Equal("filters[0]", Assert.Single(new SchedulerFilterHandler().Validate(Wanted with { Filters = ImmutableArray.Create(filter) })).Path);
}
