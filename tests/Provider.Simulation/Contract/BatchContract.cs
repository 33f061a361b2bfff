using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Xunit;

namespace Pulumi.Sriov.Provider.Simulation.Contract;

/// <summary>Batches, programs, waiting and the lock.</summary>
public abstract class BatchContract : HostContract
{
    [Fact]
    public async Task Batch_StopsAtTheFirstFailure()
    {
        var batch = new HostBatch();
        var first = batch.Add(new WriteFile($"{Scratch}/first", Bytes("1")));
        var failing = batch.Add(new WriteFile($"{Scratch}/no/such", Bytes("2")));
        var skipped = batch.Add(new WriteFile($"{Scratch}/third", Bytes("3")));

        var result = await Host.RunAsync(batch, CancellationToken.None);

        Assert.Equal("1", result.Get(first).Text);
        Assert.Equal("ENOENT", result.FailureOf(failing)?.Errno);
        Assert.True(result.Outcomes[skipped.Index].Skipped);
        Assert.Equal($"write {Scratch}/no/such", result.Stopped?.Operation.Describe());
        Assert.Null(await Do(new ReadFile($"{Scratch}/third")));
    }

    [Fact]
    public async Task Batch_GoesOnAfterAFailureThatMayBe()
    {
        var batch = new HostBatch();
        var failing = batch.Add(new WriteFile($"{Scratch}/no/such", Bytes("1")), mayFail: true);
        var next = batch.Add(new WriteFile($"{Scratch}/next", Bytes("2")));

        var result = await Host.RunAsync(batch, CancellationToken.None);

        Assert.NotNull(result.FailureOf(failing));
        Assert.Equal("2", result.Get(next).Text);
        Assert.Null(result.Stopped);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Batch_PartThatFails_EndsAlone(bool detached)
    {
        var (first, second, batch) = (new HostBatch(), new HostBatch(), new HostBatch());
        first.Add(new WriteFile($"{Scratch}/no/such", Bytes("1")));
        first.Add(new WriteFile($"{Scratch}/first", Bytes("1")));
        var next = second.Add(new WriteFile($"{Scratch}/second", Bytes("2")));
        var (failing, going) = (batch.AddPart(first), batch.AddPart(second));

        var result = detached
            ? await Host.RunDetachedAsync("contract", batch, CancellationToken.None)
            : await Host.RunAsync(batch, CancellationToken.None);

        Assert.Equal("ENOENT", result.Of(failing).Stopped?.Failure.Errno);
        Assert.True(result.Of(failing).Outcomes[1].Skipped);
        Assert.Null(result.Of(going).Stopped);
        Assert.Equal("2", result.Of(going).Get(next).Text);
        Assert.Null(await Do(new ReadFile($"{Scratch}/first")));
    }

    [Theory]
    [InlineData(PartPlace.Behind)]
    [InlineData(PartPlace.Beside)]
    [InlineData(PartPlace.Next)]
    public async Task Batch_ThatFailsAheadOfItsParts_DoesNoneOfThem(PartPlace place)
    {
        var batch = new HostBatch();
        batch.Add(new WriteFile($"{Scratch}/no/such", Bytes("1")));
        var parts = new[] { "first", "second" }
            .Select(name => batch.AddPart(HostBatch.Of([new WriteFile($"{Scratch}/{name}", Bytes("1"))]), place))
            .ToList();

        var result = await Host.RunAsync(batch, CancellationToken.None);

        Assert.Equal("ENOENT", result.Stopped?.Failure.Errno);
        Assert.All(parts, part => Assert.True(Assert.Single(result.Of(part).Outcomes).Skipped));
        Assert.Null(await Do(new ReadFile($"{Scratch}/first")));
    }

    [Fact]
    public async Task Batch_ThatFailsAheadOfPartsThatRead_DoesNoneOfThem()
    {
        var batch = new HostBatch();
        batch.Add(new WriteFile($"{Scratch}/no/such", Bytes("1")));
        var parts = new[] { PartPlace.Behind, PartPlace.Beside, PartPlace.Beside }
            .Select(place => batch.AddPart(HostBatch.Of([new ReadFile("/etc/os-release")]), place))
            .ToList();

        var result = await Host.RunAsync(batch, CancellationToken.None);

        Assert.Equal("ENOENT", result.Stopped?.Failure.Errno);
        Assert.All(parts, part => Assert.True(Assert.Single(result.Of(part).Outcomes).Skipped));
    }

    [Fact]
    public async Task Batch_IsOneRoundTrip()
    {
        var before = Host.Traffic;
        var batch = new HostBatch();
        batch.Add(new ReadFile("/etc/os-release"));
        batch.Add(new FindPaths(["/sys/class/net/*"]));
        batch.Add(new ReadTexts(["/proc/cmdline"]));

        await Host.RunAsync(batch, CancellationToken.None);

        Assert.Equal(before.Connections, Host.Traffic.Connections);
        Assert.Equal(before.RoundTrips + 1, Host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task DetachedBatch_GivesItsAnswers()
    {
        var batch = new HostBatch();
        var write = batch.Add(new WriteFile($"{Scratch}/detached", Bytes("1")));
        var failing = batch.Add(new WriteAttribute($"{Scratch}/nothing", "1", Limit));

        var result = await Host.RunDetachedAsync("contract", batch, CancellationToken.None);

        Assert.Equal("1", result.Get(write).Text);
        Assert.Equal("ENOENT", result.FailureOf(failing)?.Errno);
    }

    [Fact]
    public async Task RunCommand_RefusedExitCode_IsAFailureWithTheProgramsWords()
    {
        var failure = await Try(Command("ip", "link", "set", "nosuch0", "up"));

        Assert.Equal(("", 1), (failure?.Errno, failure?.ExitCode));
        Assert.Contains("Cannot find device \"nosuch0\"", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunCommand_AcceptedExitCode_IsAnAnswer()
    {
        var result = await Do(Command("ip", "link", "set", "nosuch0", "up") with { AcceptedExitCodes = [0, 1] });

        Assert.Equal((1, ""), (result.ExitCode, result.StandardOutput));
        Assert.Equal("Cannot find device \"nosuch0\"\n", result.StandardError);
    }

    [Fact]
    public async Task RunCommand_NoSuchProgram_IsNoEntryWithCode127()
    {
        var failure = await Try(Command("pulumi-sriov-no-such-program"));

        Assert.Equal(("ENOENT", 127), (failure?.Errno, failure?.ExitCode));
    }

    [Fact]
    public async Task RunCommand_TakesTooLong_TimesOut() =>
        Assert.Equal("ETIMEDOUT", (await Try(new RunCommand(["sleep", "60"], TimeSpan.FromSeconds(1))))?.Errno);

    [Fact]
    public async Task WaitFor_HoldsAtOnceOrTimesOut()
    {
        await Do(new WriteFile($"{Scratch}/one", Bytes("yes\n")));

        Assert.Null(await Try(new WaitFor(new PathCount($"{Scratch}/*", 1), TimeSpan.FromSeconds(1))));
        Assert.Null(await Try(new WaitFor(new PathCount($"{Scratch}/x*", 0), TimeSpan.FromSeconds(1))));
        Assert.Null(await Try(new WaitFor(new TextEquals($"{Scratch}/one", "yes"), TimeSpan.FromSeconds(1))));
        Assert.Null(await Try(new WaitFor(new SameCount($"{Scratch}/o*", $"{Scratch}/*e"), TimeSpan.FromSeconds(1))));
        Assert.Null(await Try(new WaitFor(new SameCount($"{Scratch}/x*", $"{Scratch}/y*"), TimeSpan.FromSeconds(1))));
        Assert.Equal("ETIMEDOUT", (await Try(new WaitFor(new SameCount($"{Scratch}/*", $"{Scratch}/x*"), TimeSpan.FromSeconds(1))))?.Errno);
        Assert.Equal("ETIMEDOUT", (await Try(new WaitFor(new PathCount($"{Scratch}/*", 2), TimeSpan.FromSeconds(1))))?.Errno);
        Assert.Equal("ETIMEDOUT", (await Try(new WaitFor(new TextEquals($"{Scratch}/two", "yes"), TimeSpan.FromSeconds(1))))?.Errno);
    }

    [Fact]
    public async Task Lock_ExcludesAnotherRunUntilItIsFreed()
    {
        await using var other = await ConnectAsync();
        var held = await Host.LockAsync(Limit, CancellationToken.None);
        await Host.RunAsync(Question(), CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<ProviderException>(async () =>
        {
            await using var wish = await other.LockAsync(TimeSpan.FromMilliseconds(300), CancellationToken.None);
            await other.RunAsync(Question(), CancellationToken.None);
        });
        Assert.Equal(FailureKind.Timeout, refusal.Kind);

        await held.DisposeAsync();
        await using var free = await other.LockAsync(Limit, CancellationToken.None);
        (await other.RunAsync(Question(), CancellationToken.None)).EnsureSucceeded();
    }

    [Fact]
    public async Task Lock_IsSharedWithinARun()
    {
        await using var first = await Host.LockAsync(Limit, CancellationToken.None);
        await using var second = await Host.LockAsync(Limit, CancellationToken.None);

        (await Host.RunAsync(Question(), CancellationToken.None)).EnsureSucceeded();
    }

    // The lock may travel with the next batch.
    private static HostBatch Question()
    {
        var batch = new HostBatch();
        batch.Add(new ReadFile("/etc/hostname"));
        return batch;
    }
}
