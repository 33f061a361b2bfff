using System.Collections.Immutable;
using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>Finds what the inputs want otherwise than the state has it.</summary>
internal sealed class Differ<TInputs, TState>(HandlerBinding<TInputs, TState> binding)
    where TInputs : class, IRegional
    where TState : class
{
    private const string Name = "name";

    public DiffAnswer Diff(DiffQuestion question)
    {
        var differences = Compare(question.OldState, question.News)
            .Where(difference => !question.IgnoreChanges.Any(ignored => ignored.Contains(difference.Path)))
            .Select(difference => new Difference(
                difference.Path, difference.Kind, IsReplacing(question, difference.Path), IsAgainstInputs: false))
            .ToImmutableArray();
        var hasUsersName = question.News.ContainsKey(Name) && !Defaults.Has(question.News, Name);
        return new DiffAnswer(differences, hasUsersName || binding.Handler.IsExclusive(question.News));
    }

    /// <summary>The names of the inputs that differ.</summary>
    public ImmutableHashSet<string> Differences(PropertyMap oldState, PropertyMap news) =>
        [.. Compare(oldState, news).Select(difference => difference.Path.Segments[0].Key!)];

    private IEnumerable<PropertyDifference> Compare(PropertyMap oldState, PropertyMap news)
    {
        var wanted = Defaults.Unmarked(news);
        var compared = PropertyComparer.Compare(Mirror.InputsOf(binding.Inputs, oldState, wanted), wanted);
        return PropertyReader.Read<TInputs>(wanted, UndeclaredNames.Ignore).Value is { } inputs
            ? Judge(compared, inputs, binding.ReadState(oldState))
            : compared;
    }

    private IEnumerable<PropertyDifference> Judge(IReadOnlyList<PropertyDifference> compared, TInputs inputs, TState state)
    {
        foreach (var input in binding.Inputs.Properties.Select(property => property.Name))
        {
            var found = compared.Where(difference => difference.Path.Segments[0].Key == input).ToList();
            var verdict = binding.Handler.Differs(input, inputs, state) ?? found.Count > 0;
            foreach (var difference in !verdict ? []
                : found.Count > 0 ? found
                : [new PropertyDifference(PropertyPath.Root.Append(input), DifferenceKind.Update)])
            {
                yield return difference;
            }
        }
    }

    private bool IsReplacing(DiffQuestion question, PropertyPath path) =>
        Replacement.IsForcedBy(binding.Inputs, path) || binding.Handler.Replaces(path, binding.ReadState(question.OldState));
}
