using System.Collections.Immutable;
using OpenStack.Testing;

namespace OpenStack.Client.Tests;

public sealed class EndpointTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("network")]
    [InlineData("neutron")]
    public async Task Override_ByAnyNameOfTheService_ReplacesTheCatalog(string name)
    {
        _service.On("GET /elsewhere/v2.0/ports/p", Answer.Json(200, """{"port": {}}"""));
        var overrides = ImmutableSortedDictionary<string, Uri>.Empty.Add(name, new Uri(_service.Url, "elsewhere"));

        await _service.Connect(settings => settings with { EndpointOverrides = overrides })
            .Network().GetAsync("ports/p", "port", default);

        Assert.Equal(["GET /elsewhere/v2.0/ports/p"], _service.Calls);
    }

    [Fact]
    public async Task RegionOfAResource_GoesBeforeTheProvidersOwn()
    {
        _service.Catalog = $$"""
            {"type": "network", "endpoints": [
              {"interface": "public", "region": "North", "region_id": "North", "url": "{{_service.Url}}north"},
              {"interface": "public", "region": "South", "region_id": "South", "url": "{{_service.Url}}south"}]}
            """;
        _service.On("GET /north/v2.0/ports/p", Answer.Json(200, """{"port": {}}"""));
        _service.On("GET /south/v2.0/ports/p", Answer.Json(200, """{"port": {}}"""));
        var cloud = _service.Connect(settings => settings with { Region = "North" });

        await cloud.Network().GetAsync("ports/p", "port", default);
        await cloud.Network("South").GetAsync("ports/p", "port", default);

        Assert.Equal(["GET /north/v2.0/ports/p", "GET /south/v2.0/ports/p"], _service.Calls);
    }
}
