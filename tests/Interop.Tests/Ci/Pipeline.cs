using System.Text.RegularExpressions;
using Pulumi.Sriov.Testing;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Sriov.Interop.Tests.Ci;

/// <summary>The shell steps of a job of one of the example pipelines.</summary>
/// <param name="Steps">Those that run while all goes well, each with variables of its own.</param>
/// <param name="Always">Those that run in the end, however it went.</param>
internal sealed partial record Pipeline(IReadOnlyList<PipelineStep> Steps, IReadOnlyList<PipelineStep> Always)
{
    /// <summary>Reads a job of the GitHub workflow; what an expression stands for is given by <paramref name="expressions"/>.</summary>
    public static Pipeline OfGitHub(string job, IReadOnlyDictionary<string, string> expressions)
    {
        var steps = Items(Load("github-actions.yml")["jobs"][job]["steps"]).Cast<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")).ToList();
        return new Pipeline(
            [.. steps.Where(step => !step.Children.ContainsKey("if")).Select(Step)],
            [.. steps.Where(step => step.Children.TryGetValue("if", out var condition) && condition.ToString() == "always()").Select(Step)]);

        PipelineStep Step(YamlMappingNode step) => new(
            step["run"].ToString(),
            step.Children.TryGetValue("env", out var variables)
                ? ((YamlMappingNode)variables).ToDictionary(pair => pair.Key.ToString(), pair => Evaluate(pair.Value.ToString()))
                : []);

        string Evaluate(string text) => Expression().Replace(text, match => expressions[match.Groups[1].Value]);
    }

    /// <summary>Reads a job of the GitLab pipeline.</summary>
    public static Pipeline OfGitLab(string job)
    {
        var definition = (YamlMappingNode)Load("gitlab-ci.yml")[job];
        return new Pipeline(Lines("script"), Lines("after_script"));

        List<PipelineStep> Lines(string name) => definition.Children.TryGetValue(name, out var lines)
            ? [.. Items(lines).Select(line => new PipelineStep(line.ToString(), []))]
            : [];
    }

    private static YamlMappingNode Load(string file)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Repository.Root, "examples", "ci", file));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IList<YamlNode> Items(YamlNode node) => ((YamlSequenceNode)node).Children;

    [GeneratedRegex(@"\$\{\{ *(.+?) *\}\}")]
    private static partial Regex Expression();
}

/// <summary>A shell command of a pipeline.</summary>
/// <param name="Command">What bash runs.</param>
/// <param name="Variables">Its own part of the environment.</param>
internal sealed record PipelineStep(string Command, Dictionary<string, string> Variables);
