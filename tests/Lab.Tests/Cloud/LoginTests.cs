using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>The three logins and what each may do.</summary>
public sealed class LoginTests(SharedCloud shared) : IClassFixture<SharedCloud>
{
    private readonly ControlPlane _cloud = shared.Cloud;

    [Theory]
    [InlineData("admin", "admin")]
    [InlineData("operator", "demo")]
    [InlineData("user", "demo")]
    public async Task Token_OfEachLogin_IsForItsProject(string login, string project)
    {
        var expected = await _cloud.OpenStackAsync("admin", "project", "show", project, "-f", "value", "-c", "id");

        Assert.Equal(expected, await _cloud.OpenStackAsync(login, "token", "issue", "-f", "value", "-c", "project_id"));
    }

    [Fact]
    public async Task Flavor_ByAPlainUser_IsRefused()
    {
        var made = await CloudTool.OpenStackAsync(_cloud.Name, "user", "flavor", "create", "--ram", "64", RunName.Of("forbidden"));

        Assert.Equal(1, made.ExitCode);
        Assert.Contains("os_compute_api:os-flavor-manage:create", made.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_OfNova_AreAlive() => Assert.Equal(
        "nova-conductor up\nnova-scheduler up",
        await _cloud.OpenStackAsync("operator", "compute", "service", "list", "-f", "value", "-c", "Binary", "-c", "State", "--sort-column", "Binary"));
}
