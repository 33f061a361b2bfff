using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Up_IndependentResources_AreCreatedAtOnceUpToTheLimit()
    {
        await using var stack = await TestStack.StartAsync();
        var gated = PropertyMap.Of(("wait", "gate"));

        var run = await stack.UpAsync(
            async program =>
            {
                var all = Enumerable.Range(0, 6).Select(index => program.ThingAsync($"r{index}", gated)).ToList();
                while (stack.Provider.Running.Now < 3)
                {
                    await Task.Delay(5);
                }

                stack.Provider.Gate("gate").SetResult();
                await Task.WhenAll(all);
            },
            options => options with { Parallel = 3 });

        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Equal(3, stack.Provider.Running.Most);
        Assert.Equal(6, run.Names.Count);
    }

    [Fact]
    public async Task Destroy_IndependentResources_AreDeletedAtOnce()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            await program.ThingAsync("a", PropertyMap.Of(("wait", "gate")).Without("wait"));
            await program.ThingAsync("b");
        });
        stack.State = stack.State with
        {
            Resources = [.. stack.State.Resources.Select(resource => resource with { Inputs = resource.Inputs.With("wait", "gate") })],
        };

        var destroying = stack.DestroyAsync();
        await FailureTests.WaitForCallAsync(stack.Provider, "Delete a");
        await FailureTests.WaitForCallAsync(stack.Provider, "Delete b");
        stack.Provider.Gate("gate").SetResult();

        Assert.Empty((await destroying).State.Resources);
    }

    [Fact]
    public async Task Cancel_FirstTime_FinishesWhatRunsAndTellsTheProvider()
    {
        await using var stack = await TestStack.StartAsync();
        using var cancel = new CancellationTokenSource();

        var running = stack.RunAsync(
            DeploymentKind.Update,
            async program =>
            {
                var slow = program.ThingAsync("slow", PropertyMap.Of(("wait", "gate")));
                await FailureTests.WaitForCallAsync(stack.Provider, "Create slow");
                await cancel.CancelAsync();
                await stack.Provider.Cancelled.Task;
                await Assert.ThrowsAnyAsync<Exception>(() => program.ThingAsync("late"));
                stack.Provider.Gate("gate").SetResult();
                await slow;
            },
            cancel: cancel.Token);
        var run = await running;

        Assert.Equal(DeploymentOutcome.Cancelled, run.Outcome);
        Assert.Equal(["slow"], run.Names);
        Assert.Empty(run.State.PendingOperations);
        Assert.Contains(run.Events, engineEvent => engineEvent is EngineEvent.Cancel);
    }

    [Fact]
    public async Task Cancel_SecondTime_LeavesWhatRanAsPending()
    {
        await using var stack = await TestStack.StartAsync();
        using var cancel = new CancellationTokenSource();
        using var terminate = new CancellationTokenSource();

        var run = await stack.RunAsync(
            DeploymentKind.Update,
            async program =>
            {
                var slow = program.ThingAsync("slow", PropertyMap.Of(("wait", "never")));
                await FailureTests.WaitForCallAsync(stack.Provider, "Create slow");
                await cancel.CancelAsync();
                await terminate.CancelAsync();
                await slow;
            },
            cancel: cancel.Token,
            terminate: terminate.Token);

        Assert.Equal(DeploymentOutcome.Cancelled, run.Outcome);
        var pending = Assert.Single(run.State.PendingOperations);
        Assert.Equal(PendingOperationType.Creating, pending.Type);
        Assert.Equal("slow", pending.Resource.Urn.Name);

        var next = await stack.UpAsync(_ => Task.CompletedTask);
        Assert.Contains(next.Diagnostics(DiagnosticSeverity.Warning), text => text.Contains("interrupted while creating", StringComparison.Ordinal));
        Assert.Single(next.State.PendingOperations);

        var refreshed = await stack.RefreshAsync();
        Assert.Empty(refreshed.State.PendingOperations);
    }

    [Fact]
    public async Task Up_ManyResources_AreRecordedInDependencyOrder()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var roots = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => program.ThingAsync($"root{index}")));
            await Task.WhenAll(roots.Select((root, index) =>
                program.ThingAsync($"leaf{index}", options: request => request.Dependencies.Add(root.Urn))));
        });

        var seen = new HashSet<Urn>();
        foreach (var resource in run.State.Resources)
        {
            Assert.All(resource.Dependencies, dependency => Assert.Contains(dependency, seen));
            seen.Add(resource.Urn);
        }

        Assert.Equal(40, run.Names.Count);
    }
}
