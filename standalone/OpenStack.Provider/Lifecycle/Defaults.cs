using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>
/// Fills in names and declared defaults. Which inputs were filled in stands beside them in <c>__defaults</c>, as bridged
/// providers write it: the official plugin keeps a name that it finds listed there, and renames the resource otherwise
/// (pulumi-terraform-bridge <c>pkg/tfbridge/schema.go</c>).
/// </summary>
internal static class Defaults
{
    /// <summary>The list of inputs that were filled in.</summary>
    public const string Marker = "__defaults";

    private const string Name = "name";

    /// <summary>The inputs with everything filled in.</summary>
    /// <param name="inputs">What may be given.</param>
    /// <param name="question">What was given, and in the last run.</param>
    /// <param name="longestName">The most characters of a made-up name; 0 = none is made up.</param>
    /// <returns>The inputs, and whether a name is missing that must not be made up.</returns>
    public static (PropertyMap Inputs, bool LacksName) Fill(RecordShape inputs, CheckQuestion question, int longestName)
    {
        var filled = new SortedDictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var property in inputs.Properties)
        {
            if (property.Declaration.Default is { } standard && IsAbsent(question.News, property.Name))
            {
                filled[property.Name] = ToValue(standard);
            }
        }

        var lacksName = longestName > 0 && inputs.Find(Name) is not null && IsAbsent(question.News, Name);
        if (lacksName && NameFor(question, longestName) is { } name)
        {
            filled[Name] = name;
            lacksName = false;
        }

        var names = filled.Keys.Select(key => (PropertyValue)key);
        return (
            question.News.With(PropertyMap.From(filled)).With(PropertyMap.Of((Marker, new PropertyValue.ListValue(PropertyList.From(names))))),
            lacksName);
    }

    /// <summary>Whether an input was filled in rather than given by the user.</summary>
    public static bool Has(PropertyMap inputs, string name) =>
        inputs.Get(Marker) is PropertyValue.ListValue list && list.Items.Contains(name);

    // A name that was made up stays for the life of the resource.
    private static string? NameFor(CheckQuestion question, int longest) =>
        Has(question.OldInputs, Name) && question.OldInputs.Get(Name).Unwrap() is PropertyValue.StringValue old
            ? old.Value
            : question.Naming.NameFor(question.Urn, longest);

    private static bool IsAbsent(PropertyMap inputs, string name) => inputs.Get(name) is PropertyValue.NullValue;

    private static PropertyValue ToValue(object standard) => standard switch
    {
        bool truth => truth,
        int number => number,
        double number => number,
        string text => text,
        _ => throw new NotSupportedException($"{standard.GetType()} can't be a default."),
    };
}
