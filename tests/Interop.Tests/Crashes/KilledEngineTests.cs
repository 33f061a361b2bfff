namespace Pulumi.Sriov.Interop.Tests.Crashes;

/// <summary>Engines that are killed by <c>kill -9</c> in the middle of an update, and the updates that follow.</summary>
public sealed class KilledEngineTests(UninterruptedUpdate whole) : IClassFixture<UninterruptedUpdate>
{
    public static TheoryData<Trigger, double> Chosen { get; } = Instants.Choose();

    [Theory]
    [MemberData(nameof(Chosen))]
    public async Task Up_KilledAtAnyInstant_StateKnowsWhatWasMadeAndTheNextUpConverges(Trigger trigger, double progress)
    {
        using var site = await CrashSite.CreateAsync();

        await site.UpAndKillAsync(trigger, progress, whole);
        await site.RecoverAsync();

        // Whatever the plugin did is in the state, or is named there as something of which nobody knows.
        var recorded = site.Recorded();
        var pending = site.Pending();
        Assert.Empty(site.Calls("create").Except(recorded).Except(pending));

        var before = site.Calls("create").ToList();
        var screen = await site.UpAsync();

        Assert.All(pending, name => Assert.Contains($"::{name}, interrupted while creating", screen, StringComparison.Ordinal));
        Assert.Equal(UninterruptedUpdate.Names, site.Recorded().Order(StringComparer.Ordinal));
        Assert.Equal(UninterruptedUpdate.Names, site.Calls("create").Distinct().Order(StringComparer.Ordinal));

        // Only what was pending is asked for again; what the state has is never made twice.
        var again = site.Calls("create").GroupBy(name => name).Where(calls => calls.Count() > 1).Select(calls => calls.Key);
        Assert.Empty(again.Except(pending));
        Assert.Empty(site.Calls("update"));
        Assert.Empty(site.Calls("delete"));
        Assert.True(site.Calls("create").Count() - before.Count >= UninterruptedUpdate.Names.Count - recorded.Count);
    }

    [Fact]
    public async Task Up_EngineWasKilled_SaysWhoHeldTheLockAndTheWayOut()
    {
        using var site = await CrashSite.CreateAsync();
        await site.UpAndKillAsync(Trigger.AfterEffect, 0.5, whole);

        var refused = await site.TryUpAsync();

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("no longer running", refused.Screen, StringComparison.Ordinal);
        Assert.Contains("pulumiw cancel", refused.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_AfterACrash_ForgetsWhatWasPending()
    {
        using var site = await CrashSite.CreateAsync();
        await site.UpAndKillAsync(Trigger.AfterEffect, 0.5, whole);
        await site.RecoverAsync();
        Assert.NotEmpty(site.Pending());

        await site.UpAsync();
        await site.RefreshAsync();

        Assert.Empty(site.Pending());
        Assert.Equal(UninterruptedUpdate.Names.Count, site.Recorded().Count);
    }

    [Fact]
    public async Task Up_KilledManyTimesInARow_GetsFurtherEachTime()
    {
        using var site = await CrashSite.CreateAsync();
        for (var run = 0; run < 3; run++)
        {
            var before = site.Calls("create").Distinct().Count();
            await site.UpAndKillAsync(Trigger.AfterEffect, 0.2, whole);
            await site.RecoverAsync();
            Assert.True(site.Calls("create").Distinct().Count() > before, $"run {run} made nothing");
        }

        await site.UpAsync();

        Assert.Equal(UninterruptedUpdate.Names, site.Recorded().Order(StringComparer.Ordinal));
    }
}
