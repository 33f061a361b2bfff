using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov;
using Pulumi.Sriov.Inputs;
using Pulumi.Tests.Engine;

namespace Sdk.Tests.Components;

public sealed class PreflightTests
{
    [Fact]
    public async Task Off_AsksNothing()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = Host(PreflightMode.Off));

        Assert.Empty(engine.Invokes);
    }

    [Fact]
    public async Task Question_IsWhatTheComponentIsGoingToAsk()
    {
        await using var engine = Finding(ok: true, reached: true);

        await engine.SucceedAsync(() => _ = Host(PreflightMode.Warn));

        var request = Assert.Single(engine.Invokes);
        Assert.Equal("sriov:host:preflight", request.Tok);
        Assert.Equal(
            PropertyMap.Of(
                ("connection", Site.Map(("host", "h"))),
                ("iommu", true),
                ("kernelArguments", false),
                ("novaCompute", true),
                ("physicalFunctions", Site.List(Site.Map(
                    ("count", 4.0), ("device", Site.Map(("name", "enp1s0"))), ("name", "enp1s0"), ("requireIsolation", true)))),
                ("sriovAgent", true)),
            PropertyCodec.Decode(request.Args, PropertyCodecOptions.KeepAll));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Warn_ShowsTheReport_AndGoesOn(bool preview)
    {
        await using var engine = Finding(ok: false, reached: true, preview);

        await engine.SucceedAsync(() => _ = Host(PreflightMode.Warn));

        Assert.Contains(engine.Messages, message => message.Message.Contains("the report", StringComparison.Ordinal));
        Assert.Contains(engine.Registrations, request => request.Type == "sriov:host:VirtualFunctions");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Require_WithAnError_FailsBeforeAnythingIsRegistered(bool preview)
    {
        await using var engine = Finding(ok: false, reached: true, preview);

        Assert.NotEqual(0, await engine.RunAsync(() => _ = Host(PreflightMode.Require)));

        Assert.Contains(engine.Messages, message => message.Message.Contains("the report", StringComparison.Ordinal));
        Assert.DoesNotContain(engine.Registrations, request => request.Custom);
    }

    [Fact]
    public async Task Require_GoodHost_IsPreviewedWithItsConnection()
    {
        await using var engine = Finding(ok: true, reached: true, preview: true);

        await engine.SucceedAsync(() => _ = Host(PreflightMode.Require));

        Assert.Equal(Site.Map(("host", "h")), engine.Inputs("a-enp1s0").Get("connection"));
    }

    [Fact]
    public async Task Require_SecretInTheQuestion_LeavesTheRestOfTheConnectionReadable()
    {
        await using var engine = Finding(ok: true, reached: true);

        await engine.SucceedAsync(() => _ = Host(PreflightMode.Require, new ConnectionArgs { Host = "h", Password = "hush" }));

        Assert.Equal(
            Site.Map(("host", "h"), ("password", new PropertyValue.SecretValue("hush"))), engine.Inputs("a-enp1s0").Get("connection"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Require_HostThatIsDown_FailsTheUpdateOnly(bool preview)
    {
        await using var engine = Finding(ok: false, reached: false, preview);

        var exitCode = await engine.RunAsync(() => _ = Host(PreflightMode.Require));

        Assert.Equal(preview, exitCode == 0);
        Assert.Contains(engine.Messages, message => message.Message.Contains("the report", StringComparison.Ordinal));
    }

    private static SriovComputeHost Host(PreflightMode mode, ConnectionArgs? connection = null) => new("a", new SriovComputeHostArgs
    {
        Connection = connection ?? new ConnectionArgs { Host = "h" },
        Preflight = mode,
        RequireIsolation = true,
        PhysicalFunctions = { ["enp1s0"] = new PhysicalFunctionArgs { Count = 4, PhysicalNetwork = "physnet1" } },
    });

    private static RecordingEngine Finding(bool ok, bool reached, bool preview = false) => new()
    {
        IsPreview = preview,
        Function = _ => new InvokeResponse
        {
            Return = PropertyCodec.Encode(
                PropertyMap.Of(("ok", ok), ("reached", reached), ("findings", Site.List()), ("report", "the report")),
                PropertyCodecOptions.KeepAll),
        },
    };
}
