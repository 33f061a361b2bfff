namespace Upstream.Tests;

/// <summary>Where things are.</summary>
internal static class Repository
{
    public static string Directory { get; } = Find();

    public static string File(params string[] parts) => Path.Combine([Directory, .. parts]);

    /// <summary>Project files of all programs that are built with the SDK.</summary>
    public static string[] Programs { get; } =
        [.. new[] { File("examples"), File("docs", "registry", "examples") }.SelectMany(directory =>
            System.IO.Directory.GetFiles(directory, "*.csproj", SearchOption.AllDirectories))];

    /// <summary>An assembly that was built with the tests.</summary>
    public static string Assembly(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(directory.FullName, "PulumiSriov.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return directory.FullName;
    }
}
