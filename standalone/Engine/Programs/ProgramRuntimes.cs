using Pulumi.Engine.Model;

namespace Pulumi.Engine.Programs;

/// <summary>The languages that programs can be written in.</summary>
internal static class ProgramRuntimes
{
    /// <summary>The program of <paramref name="project"/>.</summary>
    /// <exception cref="ProgramException">Its language is not known.</exception>
    public static IProgram Create(ProjectDefinition project) => project.Runtime switch
    {
        "dotnet" => new DotnetProgram(project),
        "nodejs" => new NodeProgram(project),
        var runtime => throw new ProgramException($"the runtime '{runtime}' is not known; use dotnet or nodejs"),
    };
}
