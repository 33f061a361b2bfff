using System.Reflection;
using OpenStack.Testing;

namespace OpenStack.Client.Tests.Http;

public sealed class UserAgentTests
{
    [Fact]
    public async Task Request_NamesTheProgramThatAsksAndItsVersion()
    {
        await using var service = await TestService.StartAsync();
        service.On("GET /network/v2.0/ports/p", Answer.Json(200, """{"port": {"id": "p"}}"""));

        await service.Connect().Network().GetAsync("ports/p", "port", default);

        var program = Assembly.GetEntryAssembly()!.GetName();
        Assert.Equal($"{program.Name}/{program.Version!.ToString(3)}", service.Received[^1].Headers["User-Agent"]);
    }
}
