using System.Net;
using System.Text.Json.Nodes;
using OpenStack.Client.Errors;
using OpenStack.Client.Http;

namespace OpenStack.Client.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void Integer_EmptyText_IsNone() => Assert.Null(Of("""{"swap": ""}""").IntegerOrNull("swap"));

    [Fact]
    public void Integer_AsText_IsRead() => Assert.Equal(3, Of("""{"vlan": "3"}""").Integer("vlan"));

    [Fact]
    public void Long_OfAnImage_IsMoreThanAnInteger() =>
        Assert.Equal(5_000_000_000, Of("""{"size": 5000000000}""").LongOrNull("size"));

    [Fact]
    public void Null_IsMissing()
    {
        var document = Of("""{"gateway_ip": null, "mtu": null, "on": null, "tags": null, "profile": null}""");

        Assert.Null(document.TextOrNull("gateway_ip"));
        Assert.Null(document.IntegerOrNull("mtu"));
        Assert.Null(document.FlagOrNull("on"));
        Assert.Empty(document.Texts("tags"));
        Assert.Empty(document.TextMap("profile"));
        Assert.Null(document.ObjectOrNull("profile"));
    }

    [Theory]
    [InlineData("2026-11-22T15:00:00Z")]
    [InlineData("2026-11-22T15:00:00.000000")]
    public void Time_WithoutAZone_IsUtc(string text) => Assert.Equal(
        new DateTimeOffset(2026, 11, 22, 15, 0, 0, TimeSpan.Zero), Of($$"""{"created_at": "{{text}}"}""").TimeOrNull("created_at"));

    [Fact]
    public void TextMap_OtherScalars_KeepJsonsSpelling() =>
        Assert.Equal("true", Of("""{"profile": {"trusted": true, "slot": "0000:01:10.0"}}""").TextMap("profile")["trusted"]);

    [Fact]
    public void WrongType_IsAFailureNotANull() =>
        Assert.Throws<OpenStackException>(() => Of("""{"name": {}}""").TextOrNull("name"));

    private static Document Of(string json)
    {
        using var response = new HttpResponseMessage();
        var request = new ApiRequest("network", HttpMethod.Get, new Uri("http://controller:9696/v2.0/ports/p"));
        return new Document((JsonObject)JsonNode.Parse(json)!, new ApiAnswer(request, HttpStatusCode.OK, response.Headers, []));
    }
}
