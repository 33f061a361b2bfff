using System.Diagnostics;
using System.Xml.Linq;

namespace Pulumi.Sriov.Provider.Tests.Discovery;

/// <summary>A project that <c>--project</c> made, built as it is but for one thing: the package comes from the tests' own build.</summary>
internal static class BuiltProject
{
    private static readonly string[] Assemblies = ["Pulumi.Sriov", "Pulumi", "Pulumi.OpenStack", "Pulumi.Protocol", "Google.Protobuf"];

    /// <summary>Output of the program that is built beside these tests, with the SDK and all that it needs.</summary>
    public static string Neighbour { get; } = AppContext.BaseDirectory.Replace("Provider.Tests", "Discovered.Program", StringComparison.Ordinal);

    /// <summary>Builds it. Warnings are errors.</summary>
    /// <param name="directory">The project.</param>
    /// <returns>The program.</returns>
    public static async Task<string> BuildAsync(string directory)
    {
        WriteSubstitution(directory);
        var output = Path.Combine(directory, "out");
        var start = new ProcessStartInfo("dotnet", ["build", "-nologo", "-warnaserror", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-o", output])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = string.Concat(await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()));
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
        return Path.Combine(output, Path.GetFileName(directory));
    }

    // That the package itself can be referenced, the tests of the release show.
    private static void WriteSubstitution(string directory) => new XElement(
        "Project",
        new XElement(
            "ItemGroup",
            new XElement("PackageReference", new XAttribute("Remove", "Pulumi.Sriov")),
            Assemblies.Select(name => new XElement("Reference", new XAttribute("Include", Path.Combine(Neighbour, $"{name}.dll"))))))
        .Save(Path.Combine(directory, "Directory.Build.targets"));
}
