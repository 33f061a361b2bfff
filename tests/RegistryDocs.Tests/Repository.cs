namespace RegistryDocs.Tests;

/// <summary>Where the pages are.</summary>
internal static class Repository
{
    public static string Directory { get; } = Find();

    public static string File(params string[] parts) => Path.Combine([Directory, .. parts]);

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
