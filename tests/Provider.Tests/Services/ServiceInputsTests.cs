using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Tests.Services;

/// <summary>What is refused, and how commands are read.</summary>
public class ServiceInputsTests
{
    [Theory]
    [InlineData("a  b\tc", "a|b|c")]
    [InlineData("sh -c 'a b' \"c d\"", "sh|-c|a b|c d")]
    [InlineData("x --y='z w' ''", "x|--y=z w|")]
    [InlineData("echo $HOME; rm *", "echo|$HOME;|rm|*")]
    public void Split_IntoWords(string line, string words) => Assert.Equal(words.Split('|'), CommandWords.TrySplit(line)!.Value);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("'' a")]
    [InlineData("a 'b")]
    [InlineData("a \"b'")]
    public void Split_NoCommand_IsRefused(string line) => Assert.Null(CommandWords.TrySplit(line));

    [Fact]
    public void Validate_WhatCannotWork_IsRefusedByPath()
    {
        Assert.Equal(["service.status"], Refused(new() { Name = "nova-api", Restart = "restart-it" }));
        Assert.Equal(["service.restart", "service.status"], Refused(new() { Manager = ServiceManager.Command }));
        Assert.Equal(["service.logs"], Refused(new() { Logs = "tail 'x" }));
        Assert.Equal(["service.timeout"], Refused(new() { Timeout = 0 }));
        Assert.Equal(["service.timeout"], Refused(new() { Timeout = double.NaN }));
        Assert.Equal(["service.name"], Refused(new() { Name = "../x" }));
        Assert.Equal(["service.name"], Refused(new() { Name = "-x" }));
        Assert.Equal(["service.name"], Refused(new() { Name = "" }));
    }

    [Fact]
    public void Validate_WhatCanWork_IsAccepted()
    {
        Assert.Empty(Refused(new()));
        Assert.Empty(Refused(new() { Name = "uwsgi@nova.service", Manager = ServiceManager.Systemd, Restart = "x", Timeout = 60 }));
        Assert.Empty(Refused(new() { Restart = "cloud-service restart nova-api", Status = "cloud-service status nova-api" }));
    }

    private static IReadOnlyList<string> Refused(ServiceInputs inputs) =>
        [.. ServiceRules.Validate(inputs, "service").Select(failure => failure.Path)];
}
