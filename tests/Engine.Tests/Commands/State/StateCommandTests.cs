using Engine.Tests.Storage;
using Pulumi.Engine.Model;

namespace Engine.Tests.Commands.State;

public sealed class StateCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();
    private readonly ResourceState _network = States.Resource("network");
    private readonly ResourceState _port;

    public StateCommandTests() => _port = States.Resource("port") with { Dependencies = [_network.Urn] };

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Delete_NothingNeedsIt_IsForgottenAndTheRestKeepsItsSecrets()
    {
        await _cli.DeployedAsync(States.Stack, _network, _port);

        Assert.Equal("Resource deleted\n", await _cli.OutputOfAsync("state", "delete", _port.Urn.Value));

        Assert.Equal("site-dev=null/null; network=1/\"hush\"", States.Text(_cli.Deployed()));
        Assert.Single(Directory.GetFiles(_cli.PathOf(".pulumi/backups/site/dev")));
    }

    [Fact]
    public async Task Delete_ADependentIsLeft_IsRefusedAndNamesIt()
    {
        await _cli.DeployedAsync(States.Stack, _network, _port);

        var (code, _, error) = await _cli.RunAsync("state", "delete", _network.Urn.Value);

        Assert.Equal(1, code);
        Assert.Contains($" * port ({_port.Urn})\nDelete those resources first or pass --target-dependents.", error, StringComparison.Ordinal);
        Assert.Equal(3, _cli.Deployed().Resources.Count);
    }

    [Fact]
    public async Task Delete_TargetDependents_TakesThemToo()
    {
        await _cli.DeployedAsync(States.Stack, _network, _port);

        Assert.Equal("2 resources deleted\n", await _cli.OutputOfAsync("state", "delete", _network.Urn.Value, "--target-dependents"));
        Assert.Single(_cli.Deployed().Resources);
    }

    [Fact]
    public async Task Delete_Protected_NeedsForce()
    {
        await _cli.DeployedAsync(States.Stack, _network with { Protect = true });

        Assert.Contains("because it is protected", (await _cli.RunAsync("state", "delete", _network.Urn.Value)).Error, StringComparison.Ordinal);
        await _cli.OutputOfAsync("state", "delete", _network.Urn.Value, "--force");
        Assert.Single(_cli.Deployed().Resources);
    }

    [Fact]
    public async Task Delete_All_LeavesAnEmptyStack()
    {
        await _cli.DeployedAsync(States.Stack, _network, _port);

        Assert.Equal("3 resources deleted\n", await _cli.OutputOfAsync("state", "delete", "--all"));
        Assert.Empty(_cli.Deployed().Resources);
    }

    [Fact]
    public async Task Delete_NoSuchResource_SuggestsOneThatIsCalledAlike()
    {
        await _cli.DeployedAsync(States.Stack, _network);

        var (code, _, error) = await _cli.RunAsync("state", "delete", "urn:pulumi:dev::site::other:index:Type::network");

        Assert.Equal(1, code);
        Assert.Contains($"Did you mean:\n  {_network.Urn}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_NothingIsNamed_EndsWithTheConfigurationCode()
    {
        await _cli.DeployedAsync(States.Stack);

        Assert.Equal(2, (await _cli.RunAsync("state", "delete")).Code);
    }

    [Fact]
    public async Task Delete_Locked_IsRefused()
    {
        await _cli.DeployedAsync(States.Stack, _network);
        var locks = _cli.PathOf(".pulumi/locks/organization/site/dev");
        Directory.CreateDirectory(locks);
        await File.WriteAllTextAsync(Path.Combine(locks, "x.json"), """{"pid":1,"username":"op","hostname":"elsewhere","timestamp":"2026-01-02T03:04:05Z"}""");

        Assert.Contains("op@elsewhere", (await _cli.RunAsync("state", "delete", _network.Urn.Value)).Error, StringComparison.Ordinal);
        Assert.Equal(2, _cli.Deployed().Resources.Count);
    }

    [Fact]
    public async Task ProtectThenUnprotect_OneAndAll_SetTheStatesWord()
    {
        await _cli.DeployedAsync(States.Stack, _network, _port);

        Assert.Equal("1 resources protected\n", await _cli.OutputOfAsync("state", "protect", _port.Urn.Value));
        Assert.Equal(["port"], Protected());
        Assert.Equal("All resources protected\n", await _cli.OutputOfAsync("state", "protect", "--all"));
        Assert.Equal(3, Protected().Count);
        Assert.Equal("All resources unprotected\n", await _cli.OutputOfAsync("state", "unprotect", "--all"));
        Assert.Empty(Protected());
    }

    [Fact]
    public async Task Rename_Resource_WhatDependsOnItFollows()
    {
        await _cli.DeployedAsync(States.Stack, _network, _port);

        Assert.Equal("Resource renamed\n", await _cli.OutputOfAsync("state", "rename", _network.Urn.Value, "uplink"));

        var resources = _cli.Deployed().Resources;
        Assert.Equal("uplink", resources[1].Urn.Name);
        Assert.Equal([resources[1].Urn], resources[2].Dependencies);
    }

    [Fact]
    public async Task Repair_WrongOrderAndDanglingReference_MakesStateThatCommandsTake()
    {
        await _cli.DeployedAsync(States.Stack, _port with { Dependencies = [_network.Urn, States.Resource("gone").Urn] }, _network);

        var output = await _cli.OutputOfAsync("state", "repair");

        Assert.Contains("network moves from place 3 to 2", output, StringComparison.Ordinal);
        Assert.Contains("no longer refers to urn:pulumi:dev::site::test:index:Thing::gone", output, StringComparison.Ordinal);
        Assert.Equal(["site-dev", "network", "port"], _cli.Deployed().Resources.Select(resource => resource.Urn.Name));
        Assert.Equal("The snapshot is already valid; skipping repair\n", await _cli.OutputOfAsync("state", "repair"));
    }

    [Theory]
    [InlineData("state", "move")]
    [InlineData("stack", "graph")]
    [InlineData("policy", "ls", "--json")]
    [InlineData("config", "env", "add")]
    public async Task AnyCommand_OfTheStockCliThatIsMissingHere_IsNamed(params string[] args)
    {
        var (code, _, error) = await _cli.RunAsync(args);

        Assert.Equal(2, code);
        Assert.EndsWith("is not supported by the standalone engine; it needs the stock pulumi\n", error, StringComparison.Ordinal);
        Assert.StartsWith($"error: {args[0]}", error, StringComparison.Ordinal);
    }

    private List<string> Protected() => [.. _cli.Deployed().Resources.Where(resource => resource.Protect).Select(resource => resource.Urn.Name)];
}
