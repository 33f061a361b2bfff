using System.Diagnostics;
using System.Xml.Linq;

namespace UpstreamApi;

/// <summary>An official package at the version that this repository builds against.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">The version in Directory.Packages.props.</param>
/// <param name="SourceDirectory">Where its sources are in its own repository.</param>
internal sealed record OfficialPackage(string Id, string Version, string SourceDirectory)
{
    public string Heading => $"{Id} {Version}, as of tag v{Version} of its repository. Written by build/UpstreamApi.";

    public static OfficialPackage Find(string repository, string id, string sourceDirectory)
    {
        var versions = XDocument.Load(Path.Combine(repository, "Directory.Packages.props")).Descendants("PackageVersion");
        var version = versions.First(package => package.Attribute("Include")!.Value == id).Attribute("Version")!.Value;
        return new OfficialPackage(id, version, sourceDirectory);
    }

    /// <summary>The C# sources at the version's tag, by their path in the repository.</summary>
    /// <param name="repository">A clone of the package's repository, bare or not.</param>
    /// <exception cref="InvalidOperationException">It is no such repository, or lacks the tag.</exception>
    public IEnumerable<(string Path, string Text)> ReadSources(string repository)
    {
        var listing = Git(repository, "ls-tree", "-r", "--name-only", $"v{Version}", "--", SourceDirectory + "/");
        return listing.Split('\n').Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => (path, Git(repository, "show", $"v{Version}:{path}")));
    }

    private static string Git(string repository, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", repository, .. arguments]) { RedirectStandardOutput = true };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed in {repository}: is it a clone with tags?");
    }
}
