using System.CommandLine;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands;

/// <summary>The options that preview, up, refresh and destroy share.</summary>
internal sealed class DeploymentCommandOptions
{
    public Option<string?> Stack { get; } = GlobalOptions.Stack();

    public Option<bool> Json { get; } = new("--json", "-j") { Description = "Show JSON: a document for previews, one event a line otherwise" };

    public Option<bool> Markdown { get; } = new("--markdown") { Description = "Show Markdown, for the comment on a pull request" };

    public Option<bool> Diff { get; } = new("--diff") { Description = "Show property differences in full" };

    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Go on without asking" };

    public Option<bool> SkipPreview { get; } = new("--skip-preview", "-f") { Description = "Do not preview first" };

    public Option<bool> PreviewOnly { get; } = new("--preview-only") { Description = "Only preview" };

    public Option<int?> Parallel { get; } = new("--parallel", "-p") { Description = "How many resources are worked on at once" };

    public Option<bool> ExpectNoChanges { get; } = new("--expect-no-changes") { Description = "Fail if anything changes" };

    public Option<bool> Refresh { get; } = new("--refresh", "-r") { Description = "Refresh the state first" };

    public Option<bool> ContinueOnError { get; } = new("--continue-on-error") { Description = "Go on with what does not depend on a failure" };

    public Option<string> Message { get; } = new("--message", "-m")
    {
        Description = "Say in the history what this is for",
        DefaultValueFactory = _ => "",
    };

    public Option<bool> ShowSecrets { get; } = new("--show-secrets") { Description = "Show secret values" };

    public Option<bool> ShowSames { get; } = new("--show-sames") { Description = "Show resources that do not change" };

    public Option<bool> SuppressOutputs { get; } = new("--suppress-outputs") { Description = "Leave out the stack's outputs" };

    public Option<bool> SuppressProgress { get; } = new("--suppress-progress") { Description = "Print lines instead of redrawing" };

    public Option<bool> SuppressPermalink { get; } = new("--suppress-permalink") { Description = "There are no permalinks", Hidden = true };

    public TargetOptions Targets { get; } = new();

    /// <summary>Adds them to <paramref name="command"/>: what only asks or changes is left out for a preview.</summary>
    public void AddTo(Command command, DeploymentKind kind, bool previewOnly)
    {
        foreach (var option in (IEnumerable<Option>)[
            Stack, Json, Diff, Parallel, ExpectNoChanges, Message, ShowSecrets, ShowSames, SuppressOutputs,
            SuppressProgress, SuppressPermalink])
        {
            command.Add(option);
        }

        if (kind != DeploymentKind.Refresh)
        {
            command.Add(Refresh);
        }

        if (previewOnly)
        {
            command.Add(Markdown);
        }
        else
        {
            foreach (var option in (IEnumerable<Option>)[Yes, SkipPreview, PreviewOnly, ContinueOnError])
            {
                command.Add(option);
            }
        }

        Targets.AddTo(command, kind);
        UnsupportedOptions.AddTo(command);
    }
}
