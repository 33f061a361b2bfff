using System.Collections.Immutable;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Provider.Framework.Lifecycle;

/// <summary>
/// Finds differences: of the new inputs from the old ones and from the state, and of the host from the new inputs, so
/// that what drifted on a host is repaired by the next update even without a refresh.
/// </summary>
internal sealed class Differ<TInputs, TOutputs>(
    HandlerBinding<TInputs, TOutputs> binding, Planner<TInputs, TOutputs> planner)
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    public async Task<ImmutableArray<Difference>> DiffAsync(DiffQuestion question, CancellationToken cancellationToken)
    {
        var seenInputs = binding.InputsOf(question.OldState);
        var written = Compare(question, question.OldInputs ?? seenInputs, isAgainstInputs: question.OldInputs is not null);
        // After a refresh the state tells what the host has, while the old inputs are still what was written.
        var drifted = Compare(question, seenInputs, isAgainstInputs: false);
        var differences = written.Concat(drifted).DistinctBy(difference => difference.Path).ToImmutableArray();
        if (differences.Any(difference => difference.Replaces))
        {
            // The plan would be for a host or device that the old state says nothing about; the create shows it.
            return differences;
        }

        var plan = await planner.PlanAsync(question.Urn, question.News, question.OldState, cancellationToken);
        return plan switch
        {
            null => differences,
            { ReplacedBy: { } input } => [.. ReplaceFor(Declared(input), differences)],
            _ => [.. differences, .. Drift(question, plan, differences)],
        };
    }

    /// <summary>Steps for what the inputs do not differ in: the host is not as they say.</summary>
    private IEnumerable<Difference> Drift(
        DiffQuestion question, ResourcePlan plan, ImmutableArray<Difference> differences) =>
        plan.Steps.Select(step => Declared(step.Path))
            .Where(path => !IsIgnored(question, path) && !differences.Any(difference => difference.Path.Contains(path)))
            .Distinct()
            .Select(path => new Difference(path, DifferenceKind.Update, Replaces: false, IsAgainstInputs: false));

    /// <summary>The differences at or under the input replace the resource; when there are none, the input itself does.</summary>
    private static IEnumerable<Difference> ReplaceFor(PropertyPath input, ImmutableArray<Difference> differences)
    {
        var marked = differences.Select(difference =>
            input.Contains(difference.Path) ? difference with { Replaces = true } : difference).ToList();
        return marked.Exists(difference => difference.Replaces)
            ? marked
            : marked.Append(new Difference(input, DifferenceKind.Update, Replaces: true, IsAgainstInputs: true));
    }

    private IEnumerable<Difference> Compare(DiffQuestion question, PropertyMap olds, bool isAgainstInputs) =>
        PropertyComparer.Compare(olds, question.News)
            .Where(difference => !IsIgnored(question, difference.Path))
            .Select(difference => new Difference(
                difference.Path, difference.Kind, Replacement.IsForcedBy(binding.Inputs, difference.Path), isAgainstInputs));

    private PropertyPath Declared(string text)
    {
        var path = PropertyPath.Parse(text);
        return path.Segments is [{ Key: { } name }, ..] && (binding.Inputs.Find(name) ?? binding.Outputs.Find(name)) is not null
            ? path
            : throw new InvalidOperationException($"{binding.Handler.Token} planned a step for '{text}', which is no property.");
    }

    private static bool IsIgnored(DiffQuestion question, PropertyPath path) =>
        question.IgnoreChanges.Any(ignored => ignored.Contains(path));
}
