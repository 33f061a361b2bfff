using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Tests.Plugins;

public sealed class PluginLocatorTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("pulumiw-plugins-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Find_ProjectNamesAPath_WinsOverTheRest()
    {
        var own = Place("own");
        Place("path");

        Assert.Equal(own, Locator(new LocalPlugin("test", Path.Combine(_root.FullName, "own"), null)).Find("test", "1.0.0"));
    }

    [Fact]
    public void Find_ProjectNamesAnotherVersion_GoesOnToPath()
    {
        Place("own");
        var ambient = Place("path");

        Assert.Equal(ambient, Locator(new LocalPlugin("test", Path.Combine(_root.FullName, "own"), "2.0.0")).Find("test", "1.0.0"));
    }

    [Fact]
    public void Find_Installed_NeedsTheExactVersion()
    {
        var installed = Place("home/plugins/resource-test-v1.0.0");

        Assert.Equal(installed, Locator().Find("test", "1.0.0"));
        Assert.Throws<PluginException>(() => Locator().Find("test", "1.0.1"));
    }

    [Fact]
    public void Find_InstalledAndNoVersionWanted_TakesTheNewest()
    {
        Place("home/plugins/resource-test-v1.9.0");
        var newest = Place("home/plugins/resource-test-v1.10.0");

        Assert.Equal(newest, Locator().Find("test", null));
    }

    [Fact]
    public void Find_InstallationNotFinished_IsNotUsed()
    {
        Place("home/plugins/resource-test-v1.0.0");
        File.WriteAllText(Path.Combine(_root.FullName, "home/plugins/resource-test-v1.0.0.partial"), "");

        var exception = Assert.Throws<PluginException>(() => Locator().Find("test", "1.0.0"));

        Assert.Contains("pulumi-resource-test", exception.Message, StringComparison.Ordinal);
    }

    private string Place(string directory)
    {
        var path = Path.Combine(_root.CreateSubdirectory(directory).FullName, "pulumi-resource-test");
        File.WriteAllText(path, "");
        return path;
    }

    private PluginLocator Locator(params LocalPlugin[] plugins) => new(
        new ProjectDefinition { Name = "site", Directory = _root.FullName, Runtime = "dotnet", Plugins = plugins },
        _root.FullName,
        name => name switch
        {
            "PATH" => Path.Combine(_root.FullName, "path"),
            "PULUMI_HOME" => Path.Combine(_root.FullName, "home"),
            _ => null,
        });
}
