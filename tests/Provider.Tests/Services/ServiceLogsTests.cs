using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Tests.Services;

public class ServiceLogsTests
{
    [Theory]
    [InlineData("transport_url = rabbit://nova:hunter2@controller:5672/", "hunter2")]
    [InlineData("connecting to rabbit://nova:p@ss:w0rd@controller:5672/", "p@ss:w0rd")]
    [InlineData("connection=mysql+pymysql://nova:hunter2@db/nova", "hunter2")]
    [InlineData("DEBUG oslo_service password                       = hunter2", "hunter2")]
    [InlineData("memcache_secret_key: 'hunter2 and more'", "hunter2 and more")]
    [InlineData("{\"auth_token\": \"hunter2\"}", "hunter2")]
    public void Mask_HidesWhatMayBeACredential(string line, string secret)
    {
        var shown = ServiceLogs.Mask(line);

        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.Contains("***", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nova.exception.PciConfigInvalidSpec: Invalid [pci]device_spec config: property vendor_id ('zzzz') does not parse")]
    [InlineData("GET http://controller:8774/v2.1/servers 200")]
    public void Mask_LeavesTheRest(string line) => Assert.Equal(line, ServiceLogs.Mask(line));

    [Fact]
    public void Excerpt_PrefersErrors()
    {
        var log = string.Join('\n', Enumerable.Range(0, 90).Select(i => $"2026 1 {(i == 7 ? "ERROR" : "INFO")} nova {i}")) + "\n";

        Assert.Equal(["2026 1 ERROR nova 7"], ServiceLogs.Excerpt(log));
    }

    [Fact]
    public void Excerpt_WithoutErrors_IsTheEnd() =>
        Assert.Equal(
            Enumerable.Range(80, 20).Select(i => $"line {i}"),
            ServiceLogs.Excerpt(string.Join('\n', Enumerable.Range(0, 100).Select(i => $"line {i}"))));
}
