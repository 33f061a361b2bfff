using Pulumi.Plugin.Rpc;

namespace Pulumi.Plugin.Tests.Rpc;

public sealed class PluginArgumentsTests
{
    [Theory]
    [InlineData("", null, 0)]
    [InlineData("127.0.0.1:1234", "127.0.0.1:1234", 0)]
    [InlineData("--logtostderr -v=9 --tracing http://t 127.0.0.1:1", "127.0.0.1:1", 9)]
    [InlineData("-logtostderr -v 3 -tracing=http://t 127.0.0.1:1", "127.0.0.1:1", 3)]
    public void Parse_WhatEnginesPass_IsUnderstood(string line, string? engine, int verbosity) =>
        Assert.Equal(
            new PluginArguments(engine, verbosity),
            PluginArguments.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("--what", "unknown option: --what")]
    [InlineData("-v=x", "not a level of verbosity: x")]
    [InlineData("--tracing", "no value after --tracing")]
    [InlineData("a:1 b:2", "a second engine address: b:2")]
    public void Parse_Nonsense_SaysWhatIsWrong(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => PluginArguments.Parse(line.Split(' '))).Message);
}
