using System.Net;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Tests.Errors;

/// <summary>Bodies as the services of release Zed sent them.</summary>
public sealed class ApiFaultTests
{
    [Theory]
    [InlineData(
        """{"NeutronError": {"type": "IpAddressInUse", "message": "Unable to complete operation for network n. The IP address 10.0.0.5 is in use.", "detail": ""}}""",
        "IpAddressInUse",
        "Unable to complete operation for network n. The IP address 10.0.0.5 is in use.")]
    [InlineData("""{"NeutronError": "Request Failed: internal server error"}""", null, "Request Failed: internal server error")]
    [InlineData(
        """{"badRequest": {"code": 400, "message": "PCI alias zz is not defined"}}""", "badRequest", "PCI alias zz is not defined")]
    [InlineData(
        """{"error": {"code": 401, "message": "The request you have made requires authentication.", "title": "Unauthorized"}}""",
        null,
        "The request you have made requires authentication.")]
    [InlineData(
        """{"errors": [{"status": 404, "title": "Not Found", "detail": "The resource could not be found.\n\n No provider ", "request_id": "req-1", "code": "placement.undefined_code"}]}""",
        "placement.undefined_code",
        "The resource could not be found. No provider")]
    [InlineData(
        """{"message": "Image i could not be found.<br /><br />\n\n\n", "code": "404 Not Found", "title": "Not Found"}""",
        null,
        "Image i could not be found.")]
    [InlineData(
        "<html>\n <head>\n  <title>409 Conflict</title>\n </head>\n <body>\n  <h1>409 Conflict</h1>\n  Image status transition from active to saving is not allowed<br /><br />\n\n\n\n </body>\n</html>",
        null,
        "409 Conflict Image status transition from active to saving is not allowed")]
    [InlineData("Authentication required", null, "Authentication required")]
    [InlineData("", null, "")]
    [InlineData("""{"NeutronError": {"type": "X", "mess""", null, """{"NeutronError": {"type": "X", "mess""")]
    public void Decode_TakesTheServicesOwnWords(string body, string? type, string message)
    {
        var fault = ApiFault.Decode(body);

        Assert.Equal(type, fault.Type);
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Decode_AWholePage_IsCut() => Assert.True(ApiFault.Decode(new string('x', 100_000)).Message.Length < 1000);

    [Theory]
    [InlineData(409, "OverQuota", "Quota exceeded for resources: ['port'].", FailureKind.Conflict, "quota raised")]
    [InlineData(403, "forbidden", "Quota exceeded for cores: Requested 9, but already used 0 of 8 cores", FailureKind.Conflict, "quota raised")]
    [InlineData(403, "PolicyNotAuthorized", "rule:create_network is disallowed by policy", FailureKind.Privilege, "admin role")]
    [InlineData(409, "SubnetInUse", "Unable to complete operation on subnet s", FailureKind.InUse, "ports first")]
    [InlineData(400, "SubnetPoolDeleteError", "Subnet pool sp could not be deleted", FailureKind.InUse, "subnets")]
    [InlineData(409, "FlatNetworkInUse", "Physical network physnet1 is in use", FailureKind.Conflict, "one flat network")]
    [InlineData(500, "SubnetAllocationError", "Failed to allocate subnet", FailureKind.RemoteFailed, "no room")]
    [InlineData(401, null, "The request you have made requires authentication.", FailureKind.Authentication, "credentials")]
    [InlineData(400, "badRequest", "PCI alias zz is not defined", FailureKind.Invalid, "inputs")]
    public void Advice_IsAboutTheFailureAtHand(int status, string? type, string message, FailureKind kind, string advice)
    {
        var fault = new ApiFault(type, message);

        Assert.Equal(kind, Advice.KindOf((HttpStatusCode)status, fault));
        Assert.Contains(advice, Advice.For((HttpStatusCode)status, fault), StringComparison.Ordinal);
    }
}
