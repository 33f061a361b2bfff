using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class DeletedWithTests
{
    [Fact]
    public async Task DeletedWith_OtherIsDeletedToo_AsksTheProviderOnce()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var host = await program.ThingAsync("host");
            await program.ThingAsync("part", options: request => request.DeletedWith = host.Urn);
        });

        var run = await stack.DestroyAsync();

        Assert.Empty(run.Names);
        Assert.Equal(["Delete host"], stack.Provider.CallsOf("Delete"));
    }

    [Fact]
    public async Task DeletedWith_OtherStays_AsksTheProvider()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => PairAsync(program, "force", 1));

        await stack.UpAsync(program => program.ThingAsync("host", PropertyMap.Of(("force", 1))));

        Assert.Equal(["Delete part"], stack.Provider.CallsOf("Delete"));
    }

    [Fact]
    public async Task DeletedWith_OtherIsReplaced_IsReplacedTooWithoutAskingForItsDeletion()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => PairAsync(program, "force", 1));

        var run = await stack.UpAsync(program => PairAsync(program, "force", 2));

        Assert.Equal("", run.Errors);
        Assert.Contains("replace part", run.Steps);
        Assert.Equal(["Delete host"], stack.Provider.CallsOf("Delete"));
        Assert.Equal(["host", "part"], run.Names);
    }

    [Fact]
    public async Task DeletedWith_OtherMakesRoom_GoesWithItWithoutAskingForItsDeletion()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => PairAsync(program, "forceNow", 1));

        var run = await stack.UpAsync(program => PairAsync(program, "forceNow", 2));

        Assert.Equal("", run.Errors);
        Assert.Equal(["Delete host"], stack.Provider.CallsOf("Delete"));
        Assert.Equal(["Create host", "Create part", "Create host", "Create part"], stack.Provider.CallsOf("Create"));
    }

    [Fact]
    public async Task DeletedWith_OtherWaitsForItsDeletionUnderTheSameName_AsksTheProvider()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("host", PropertyMap.Of(("force", 1), ("fail", "Delete"))));
        await stack.UpAsync(program => PairAsync(program, "force", 2));

        var run = await stack.UpAsync(program => program.ThingAsync("host", PropertyMap.Of(("force", 2))));

        // The old host still cannot be deleted; the part never was a part of that one.
        Assert.Equal(["host", "-host"], run.Names);
        Assert.Contains("Delete part", stack.Provider.CallsOf("Delete"));
    }

    private static async Task PairAsync(ProgramClient program, string key, double value)
    {
        var host = await program.ThingAsync("host", PropertyMap.Of((key, value)));
        await program.ThingAsync("part", options: request => request.DeletedWith = host.Urn);
    }
}
