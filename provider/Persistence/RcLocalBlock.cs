using System.Text;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>
/// Our lines in rc.local, one block per PF between markers. Everything else in the file stays byte for byte as it was, and
/// removing the block gives back exactly the file from before.
/// </summary>
internal static class RcLocalBlock
{
    private const string NewFile = "#!/bin/sh\n";

    /// <summary>Whether the block is there as it should be.</summary>
    public static bool IsIn(string text, PciAddress function) =>
        text.Contains(Block(function), StringComparison.Ordinal);

    /// <summary>The file with the block; before a final <c>exit</c>, behind which nothing runs.</summary>
    public static string Insert(string? text, PciAddress function)
    {
        text = Remove(text ?? NewFile, function) ?? NewFile;
        if (FindFinalExit(text) is { } exit)
        {
            return text.Insert(exit, Block(function) + "\n");
        }

        // Without a final newline the block gets none either: that is how Remove knows whose newline it was.
        return text.EndsWith('\n') ? text + Block(function) + "\n" : text + "\n" + Block(function);
    }

    /// <summary>The file without the block; <c>null</c> when nothing but what we made is left.</summary>
    public static string? Remove(string text, PciAddress function)
    {
        var start = text.IndexOf(BeginMarker(function), StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(EndMarker(function), start, StringComparison.Ordinal);
        if (end < 0)
        {
            return text;
        }

        end += EndMarker(function).Length;
        if (end < text.Length)
        {
            end++;
        }
        else if (start > 0)
        {
            start--;
        }

        var rest = text.Remove(start, end - start);
        return rest == NewFile ? null : rest;
    }

    private static string Block(PciAddress function) => new StringBuilder()
        .Append(BeginMarker(function)).Append('\n')
        .Append($"/bin/sh {PersistencePaths.Script} {PersistencePaths.Settings(function)}\n")
        .Append(EndMarker(function))
        .ToString();

    private static string BeginMarker(PciAddress function) => $"# BEGIN pulumi-sriov {function}";

    private static string EndMarker(PciAddress function) => $"# END pulumi-sriov {function}";

    private static int? FindFinalExit(string text)
    {
        var end = text.TrimEnd().Length;
        var start = text.LastIndexOf('\n', Math.Max(0, end - 1)) + 1;
        return text[start..end].Split(' ', '\t')[0] == "exit" ? start : null;
    }
}
