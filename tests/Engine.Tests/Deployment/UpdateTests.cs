using System.Text.Json;
using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class UpdateTests
{
    [Fact]
    public async Task Up_StateHasFieldsThatOnlyTheStockEngineKnows_KeepsThemUntilTheResourceIsReplaced()
    {
        await using var stack = await TestStack.StartAsync();
        Task<TestRun> UpAsync(string input, double value) =>
            stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of((input, value))));
        var first = await UpAsync("size", 1);
        using var json = JsonDocument.Parse("""{"taint":true}""");
        var fields = new Dictionary<string, JsonElement> { ["taint"] = json.RootElement.GetProperty("taint").Clone() };
        stack.State = first.State with
        {
            Resources = [.. first.State.Resources.Select(state => state.Urn.Name == "a" ? state with { OtherFields = fields } : state)],
        };

        var same = await UpAsync("size", 1);
        var updated = await UpAsync("size", 2);
        var refreshed = await stack.RefreshAsync();
        var replaced = await UpAsync("force", 3);

        Assert.All([same, updated, refreshed], run => Assert.Equal(["taint"], run.Resource("a").OtherFields.Keys));
        Assert.Equal(["same a", "update a"], same.Steps.Concat(updated.Steps));
        Assert.Empty(replaced.Resource("a").OtherFields);
    }

    [Fact]
    public async Task Up_NewResource_IsCreatedAndRecorded()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 3))));

        Assert.Equal("", run.Errors);
        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Equal(["create a"], run.Steps);
        Assert.Equal("a-1", run.Resource("a").Id);
        Assert.Equal(3, run.Resource("a").Outputs["size"]);
        Assert.Equal("computed by a-1", run.Resource("a").Outputs["computed"]);
        Assert.NotNull(run.Resource("a").Created);
    }

    [Fact]
    public async Task Up_ProgramUnchanged_ChangesNothing()
    {
        await using var stack = await TestStack.StartAsync();
        Task Program(ProgramClient program) => program.ThingAsync("a", PropertyMap.Of(("size", 3)));
        var first = await stack.UpAsync(Program);

        var second = await stack.UpAsync(Program, options => options with { ExpectNoChanges = true });

        Assert.Equal(DeploymentOutcome.Succeeded, second.Outcome);
        Assert.Equal(["same a"], second.Steps);
        Assert.Equal(first.Resource("a").Modified, second.Resource("a").Modified);
    }

    [Fact]
    public async Task Up_InputChanged_IsUpdatedInPlaceWithTheProvidersDetail()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 3))));

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 4))));

        Assert.Equal(["update a"], run.Steps);
        Assert.Equal("a-1", run.Resource("a").Id);
        Assert.Equal(4, run.Resource("a").Inputs["size"]);
        var pre = run.Events.OfType<EngineEvent.ResourcePre>().Single(pre => pre.Metadata.Operation == StepOperation.Update);
        Assert.Equal(new PropertyDiff(PropertyDiffKind.Update, InputDiff: true), pre.Metadata.DetailedDiff!["size"]);
    }

    [Fact]
    public async Task Up_ChangeNotExpected_SaysSo()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync("a"), options => options with { ExpectNoChanges = true });

        Assert.Equal(DeploymentOutcome.UnexpectedChanges, run.Outcome);
    }

    [Fact]
    public async Task Up_ResourcesVanished_AreDeletedAfterWhatNeedsThem()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            var b = await program.ThingAsync("b", options: request => request.Dependencies.Add(a.Urn));
            await program.ThingAsync("c", options: request => request.Dependencies.Add(b.Urn));
        });

        var run = await stack.UpAsync(_ => Task.CompletedTask);

        Assert.Equal(["Delete c", "Delete b", "Delete a"], stack.Provider.CallsOf("Delete"));
        Assert.Empty(run.Names);
        Assert.Empty(stack.Provider.World);
        Assert.Equal(3, run.Result.Changes[StepOperation.Delete]);
    }

    [Fact]
    public async Task Up_ProgramFails_DeletesNothing()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));

        var run = await stack.UpAsync(_ => throw new RpcException(StatusCode.Unknown, "the program crashed"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal(["a"], run.Names);
        Assert.Single(stack.Provider.World);
    }

    [Fact]
    public async Task Up_ProgramLeavesEarlyWithoutAnError_DeletesNothing()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var root = await program.StackAsync();
            await program.ThingAsync("a");
            await program.OutputsAsync(root.Urn, PropertyMap.Empty);
        });

        var run = await stack.UpAsync(program => program.StackAsync());

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal(["project-stack", "a"], run.Names);
        Assert.Single(stack.Provider.World);
    }

    [Fact]
    public async Task Up_InputsRefused_ReportsThePropertyAndCreatesNothing()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("refuse", "too big"))));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal("property refuse: too big", run.Errors);
        Assert.Empty(stack.Provider.CallsOf("Create"));
        var error = run.Events.OfType<EngineEvent.Diagnostic>().Single(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("a", error.Urn?.Name);
    }

    [Fact]
    public async Task Up_NameDeclaredTwice_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            await program.ThingAsync("a");
            await program.ThingAsync("a");
        });

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("declares it twice", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["a"], run.Names);
    }

    [Fact]
    public async Task Up_StateIsInDependencyOrder_WhateverTheOrderOfTheLastTime()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            await program.ThingAsync("late");
            await program.ThingAsync("early");
        });

        var run = await stack.UpAsync(async program =>
        {
            var early = await program.ThingAsync("early");
            var added = await program.ThingAsync("added", options: request => request.Dependencies.Add(early.Urn));
            await program.ThingAsync("late", options: request => request.Dependencies.Add(added.Urn));
        });

        Assert.Equal(["early", "added", "late"], run.Names);
    }

    [Fact]
    public async Task Up_StackOutputs_AreRecordedAndRemovedWhenTheyVanish()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
            await program.OutputsAsync((await program.StackAsync()).Urn, PropertyMap.Of(("address", "one"), ("gone", true))));

        var run = await stack.UpAsync(async program =>
            await program.OutputsAsync((await program.StackAsync()).Urn, PropertyMap.Of(("address", "two"))));

        Assert.Equal(PropertyMap.Of(("address", "two")), run.Resource("project-stack").Outputs);
    }

    [Fact]
    public async Task Up_Component_KeepsChildrenBelowItAndItsOutputs()
    {
        await using var stack = await TestStack.StartAsync();
        async Task Program(ProgramClient program)
        {
            var component = await program.ComponentAsync("my:index:Site", "site");
            await program.ThingAsync("a", options: request => request.Parent = component.Urn);
            await program.OutputsAsync(component.Urn, PropertyMap.Of(("ready", true)));
        }

        var first = await stack.UpAsync(Program);
        var second = await stack.UpAsync(Program, options => options with { ExpectNoChanges = true });

        Assert.Equal("my:index:Site$test:index:Thing", first.Resource("a").Urn.QualifiedType);
        Assert.Equal(DeploymentOutcome.Succeeded, second.Outcome);
        Assert.Equal(PropertyMap.Of(("ready", true)), second.Resource("site").Outputs);
        Assert.Null(second.Resource("site").Id);
    }
}
