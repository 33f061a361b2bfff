using Pulumi.Engine.Model;

namespace Pulumi.Engine.Programs;

/// <summary>What a program may know about the deployment.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack and its configuration.</param>
/// <param name="DryRun">Whether this is a preview.</param>
/// <param name="Parallel">How many resources are worked on at once.</param>
internal sealed record ProgramSettings(ProjectDefinition Project, IStackSettings Stack, bool DryRun, int Parallel);

/// <summary>What a program is told when it starts.</summary>
/// <param name="Engine">The server that takes messages, as <c>host:port</c>.</param>
/// <param name="Monitor">The server that takes resources, as <c>host:port</c>.</param>
/// <param name="Settings">What it may know about the deployment.</param>
internal sealed record ProgramContext(string Engine, string Monitor, ProgramSettings Settings);

/// <summary>A program that declares resources.</summary>
internal interface IProgram
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="context">What it is told.</param>
    /// <param name="output">Takes each line that it prints, and whether it went to standard error.</param>
    /// <param name="stop">Ends it: politely first, then by force.</param>
    /// <exception cref="ProgramException">It cannot be built or started.</exception>
    Task<ProgramExit> RunAsync(ProgramContext context, Action<string, bool> output, CancellationToken stop);
}

/// <summary>How a program ended.</summary>
internal enum ProgramExit
{
    /// <summary>It declared everything it wanted.</summary>
    Success,

    /// <summary>It failed, and has told the user why.</summary>
    FailedAndSaidSo,

    /// <summary>It failed.</summary>
    Failed,
}

/// <summary>A program cannot be built or started.</summary>
internal sealed class ProgramException(string message, Exception? inner = null) : Exception(message, inner);
