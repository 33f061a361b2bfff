using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Plugin.Testing;
using Pulumi.Sriov.Lab.Tests.Machines;
using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Lab.Tests.Interop;

/// <summary>
/// The official Node client against the plugin's executable: nothing of this project is on the engine's side of the wire,
/// and plain ssh looks at what became of the host.
/// </summary>
public sealed class OfficialClientTests : IAsyncLifetime
{
    private const string ReadGrub = "cat /etc/default/grub /boot/grub/grub.cfg | base64 -w0";
    private const int DiffNone = 1;
    private const int DiffSome = 2;

    private VirtualHost? _host;
    private EngineRecorder? _engine;
    private PluginExecutable? _plugin;

    private VirtualHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = await VirtualHosts.Current.CloneAsync(HostShape.IommuOff);
        _engine = await EngineRecorder.StartAsync();
        _plugin = await PluginExecutable.StartAsync(_engine.Address);
    }

    public async Task DisposeAsync()
    {
        foreach (var one in new IAsyncDisposable?[] { _plugin, _engine, _host })
        {
            await (one?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    [Fact]
    public async Task EveryResource_FullLife_IsOnTheHostAndThenGoneWithoutATrace()
    {
        var grub = await Host.RunAsync(ReadGrub);
        var boot = await Host.BootIdAsync();

        var told = await RunAsync(new JsonObject { ["live"] = Resources() });

        Assert.True(told.GetProperty("plugin").GetProperty("acceptsSecrets").GetBoolean());
        var lives = told.GetProperty("lives").EnumerateArray().ToArray();
        Assert.Equal(["kernel-arguments", "iommu", "0000:01:00.0"], lives.Select(life => Text(life, "id").Split('/', 2)[1]));
        Assert.All(lives, AssertIsALife);
        AssertChanges(lives[0], "arguments[0]");
        AssertChanges(lives[1], "passthrough", "reboot.policy");
        AssertChanges(lives[2], "count", "virtualFunctions[0].vlan");

        Assert.NotEqual(boot, await Host.BootIdAsync());
        var commandLine = (await Host.RunAsync("cat /proc/cmdline")).Split(' ');
        Assert.Superset(new HashSet<string> { "hugepages=32", "intel_iommu=on" }, commandLine.ToHashSet());
        Assert.DoesNotContain("iommu=pt", commandLine);
        Assert.Contains("iommu=pt", await Host.RunAsync("grep -m1 vmlinuz /boot/grub/grub.cfg"), StringComparison.Ordinal);
        Assert.Equal([10, 20, 0], (await Host.LinkAsync("enp1s0")).VirtualFunctions.Select(function => function.Vlan));

        await RunAsync(new JsonObject { ["end"] = JsonArray.Create(told.GetProperty("lives")) });

        Assert.Equal(grub, await Host.RunAsync(ReadGrub));
        Assert.Empty((await Host.LinkAsync("enp1s0")).VirtualFunctions);
    }

    [Fact]
    public async Task EveryFunction_TellsWhatTheHostItselfTells()
    {
        string[] tokens =
        [
            "sriov:host:discover", "sriov:host:getHost", "sriov:host:getIommuGroups", "sriov:host:getPhysicalFunctions", "sriov:host:preflight",
        ];
        var questions = new JsonArray([.. tokens.Select(token => new JsonObject { ["token"] = token, ["args"] = new JsonObject { ["connection"] = Connection() } })]);

        var told = await RunAsync(new JsonObject { ["invoke"] = questions });

        Assert.Equal(tokens, told.GetProperty("plugin").GetProperty("functions").EnumerateArray().Select(name => name.GetString()).Order());
        var answers = told.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("result")).ToArray();
        Assert.Contains(
            answers[0].GetProperty("remarks").EnumerateArray(), remark => remark.GetString()!.StartsWith("the IOMMU is off", StringComparison.Ordinal));
        Assert.Equal(await Host.RunAsync("uname -r"), Text(answers[1], "kernel"));
        Assert.Equal(await Host.RunAsync("cat /proc/cmdline"), Text(answers[1], "commandLine"));
        Assert.False(answers[1].GetProperty("iommuEnabled").GetBoolean());
        Assert.Empty(answers[2].GetProperty("groups").EnumerateArray());
        Assert.Equal(
            (await Host.RunAsync("cd /sys/bus/pci/devices; dirname */sriov_totalvfs")).Split('\n'),
            answers[3].GetProperty("physicalFunctions").EnumerateArray().Select(one => Text(one.GetProperty("physicalFunction"), "pciAddress")));
        Assert.True(answers[4].GetProperty("reached").GetBoolean(), answers[4].GetProperty("report").GetString());
    }

    // One reboot only: that of the IOMMU, which takes the kernel argument along.
    private JsonArray Resources() =>
    [
        Life("sriov:host:KernelArguments", """{ "arguments": ["hugepages=16"] }""", """{ "arguments": ["hugepages=32"] }"""),
        Life(
            "sriov:host:Iommu",
            """{ "reboot": { "policy": "whenRequired" } }""",
            """{ "reboot": { "policy": "never" }, "passthrough": true }"""),
        Life(
            "sriov:host:VirtualFunctions",
            """{ "device": { "name": "enp1s0" }, "count": 2, "linkUp": true, "virtualFunctions": [{ "index": 0, "vlan": 5 }] }""",
            """
            { "device": { "name": "enp1s0" }, "count": 3, "linkUp": true,
              "virtualFunctions": [{ "index": 0, "vlan": 10 }, { "index": 1, "vlan": 20 }] }
            """),
    ];

    private JsonObject Life(string type, string inputs, string changed) => new()
    {
        ["type"] = type,
        ["inputs"] = WithConnection(inputs),
        ["changed"] = WithConnection(changed),
    };

    private JsonObject WithConnection(string json)
    {
        var inputs = JsonNode.Parse(json)!.AsObject();
        inputs["connection"] = Connection();
        return inputs;
    }

    private JsonObject Connection() => new() { ["host"] = Host.Name, ["sshConfigFile"] = Host.SshConfig };

    private async Task<JsonElement> RunAsync(JsonObject request)
    {
        request["address"] = _plugin!.Address;
        request["engine"] = _engine!.Address;
        var node = await NodeProject.GetAsync();
        return JsonDocument.Parse(await node.RunAsync("life.js", request.ToJsonString())).RootElement;
    }

    /// <summary>What holds for every resource, whatever it does.</summary>
    private static void AssertIsALife(JsonElement life)
    {
        Assert.Empty(life.GetProperty("failures").EnumerateArray());
        Assert.Equal("", Text(life.GetProperty("previewed"), "id"));
        Assert.Equal(Text(life, "id"), Text(life.GetProperty("read"), "id"));
        Assert.Equal(DiffNone, life.GetProperty("unchanged").GetProperty("changes").GetInt32());
        Assert.True(life.GetProperty("change").GetProperty("detailed").GetBoolean());
        Assert.Equal(DiffSome, life.GetProperty("change").GetProperty("changes").GetInt32());
        Assert.Equal(DiffNone, life.GetProperty("settled").GetProperty("changes").GetInt32());
        Assert.Superset(Names(life.GetProperty("updated")), Names(life.GetProperty("foreseen")));
    }

    /// <summary>The detailed diff has these paths; there may be more, of what the plan adds to them.</summary>
    private static void AssertChanges(JsonElement life, params string[] paths) => Assert.Superset(
        paths.ToHashSet(),
        life.GetProperty("change").GetProperty("paths").EnumerateArray().Select(path => path.GetString()!).ToHashSet());

    private static HashSet<string> Names(JsonElement properties) => [.. properties.EnumerateObject().Select(property => property.Name)];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
