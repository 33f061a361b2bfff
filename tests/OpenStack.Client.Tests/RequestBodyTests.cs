using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace OpenStack.Client.Tests;

public sealed class RequestBodyTests
{
    [Fact]
    public void Set_AnyValueOfARequest_IsItsJson()
    {
        var body = new RequestBody()
            .Set("text", "a").Set("flag", true).Set("number", 7).Set("size", 5_000_000_000L).Set("ratio", 0.5)
            .Set("list", ImmutableArray.Create("a", "b")).Set("map", new Dictionary<string, string> { ["k"] = "v" })
            .Set("objects", new[] { new JsonObject { ["id"] = "x" } }).Set<string>("nothing", null);

        Assert.Equal(
            """{"text":"a","flag":true,"number":7,"size":5000000000,"ratio":0.5,"list":["a","b"],"map":{"k":"v"},"objects":[{"id":"x"}],"nothing":null}""",
            body.Json.ToJsonString());
    }

    [Fact]
    public void AddGiven_Nothing_IsLeftToTheService() => Assert.True(new RequestBody().AddGiven<string>("name", null).AddGiven<int?>("size", null).IsEmpty);

    [Fact]
    public void Set_WhatNoRequestHas_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => new RequestBody().Set("when", DateTimeOffset.UnixEpoch));
}
