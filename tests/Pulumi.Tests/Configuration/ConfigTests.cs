using Pulumi.Protocol.Messages;
using Pulumi.Tests.Engine;

namespace Pulumi.Tests.Configuration;

public sealed class ConfigTests
{
    [Fact]
    public async Task Values_AreReadAsTheirTypes_FromTheProjectsNamespace()
    {
        await using var engine = new RecordingEngine
        {
            Config = { ["proj:text"] = "x", ["proj:yes"] = "true", ["proj:count"] = "4", ["proj:list"] = "[1,2]", ["other:text"] = "y" },
        };

        await engine.SucceedAsync(() =>
        {
            var config = new Config();
            Assert.Equal(("x", true, 4), (config.Require("text"), config.RequireBoolean("yes"), config.RequireInt32("count")));
            Assert.Equal([1, 2], config.RequireObject<int[]>("list"));
            Assert.Equal("y", new Config("other").Get("text"));
            Assert.Null(config.GetInt32("absent"));
            Assert.Null(config.GetSecret("absent"));
        });
    }

    [Fact]
    public async Task Secret_IsASecretOutput()
    {
        await using var engine = new RecordingEngine { Config = { ["proj:key"] = "hush" } };

        await engine.SucceedAsync(async () => Assert.True(await Output.IsSecretAsync(new Config().RequireSecret("key"))));
    }

    [Fact]
    public async Task Required_Missing_SaysHowToSetIt()
    {
        await using var engine = new RecordingEngine();

        Assert.Equal(32, await engine.RunAsync(() => { _ = new Config().Require("host"); }));

        Assert.Contains("pulumi config set proj:host", engine.Messages.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongType_NamesTheKey_AndKeepsTheValueToItself()
    {
        await using var engine = new RecordingEngine { Config = { ["proj:count"] = "hush" } };

        await engine.RunAsync(() => { _ = new Config().RequireInt32("count"); });

        var message = engine.Messages.Single(message => message.Severity == LogSeverity.Error).Message;
        Assert.Contains("proj:count", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", message, StringComparison.Ordinal);
    }
}
