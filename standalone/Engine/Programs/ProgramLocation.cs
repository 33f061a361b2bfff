using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Programs;

/// <summary>Where a program is.</summary>
/// <param name="Directory">The directory that holds it, and that it runs in.</param>
/// <param name="EntryPoint">What to run in there: a file name, or <c>.</c> for the directory itself.</param>
internal sealed record ProgramLocation(string Directory, string EntryPoint)
{
    /// <summary>Where the program of <paramref name="project"/> is.</summary>
    /// <exception cref="ProgramException">What the project names does not exist.</exception>
    public static ProgramLocation Of(ProjectDefinition project)
    {
        var path = Path.GetFullPath(Path.Combine(project.Directory, project.Main));
        return System.IO.Directory.Exists(path)
            ? new ProgramLocation(path, ".")
            : File.Exists(path)
                ? new ProgramLocation(Path.GetDirectoryName(path)!, Path.GetFileName(path))
                : throw new ProgramException($"'main' of {Path.Combine(project.Directory, "Pulumi.yaml")} names {path}, which does not exist");
    }

    /// <summary>The text of a runtime option; <c>null</c> = not set.</summary>
    public static string? Option(ProjectDefinition project, string name) =>
        (project.RuntimeOptions.Get(name) as PropertyValue.StringValue)?.Value;
}
