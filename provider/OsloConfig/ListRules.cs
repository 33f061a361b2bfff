using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>Checks of inputs that become items of a list option.</summary>
internal static class ListRules
{
    /// <param name="items">The items; <c>null</c> = not given.</param>
    /// <param name="path">Property path of the list.</param>
    /// <param name="isRight">Whether an item has the right form.</param>
    /// <param name="form">The right form, to be read after "must be ".</param>
    public static IEnumerable<CheckFailure> Validate(IReadOnlyList<string>? items, string path, Func<string, bool> isRight, string form)
    {
        for (var i = 0; i < items?.Count; i++)
        {
            if (!IsItem(items[i]) || !isRight(items[i]))
            {
                yield return new CheckFailure($"{path}[{i}]", $"must be {form}");
            }
            else if (items.Take(i).Contains(items[i]))
            {
                yield return new CheckFailure($"{path}[{i}]", "is there already");
            }
        }
    }

    /// <summary>Whether oslo.config reads the text back as it is: no comma, quote, blank or reference to another option.</summary>
    private static bool IsItem(string item) => item.Length > 0
        && item.All(character => char.IsAscii(character) && !char.IsControl(character) && character is not (' ' or ',' or '"' or '\'' or '$' or '#'));
}
