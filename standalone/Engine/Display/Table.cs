namespace Pulumi.Engine.Display;

/// <summary>Rows in columns, as lists are shown.</summary>
internal static class Table
{
    private const int Gap = 2;

    /// <summary>Writes a table; without rows, nothing.</summary>
    public static void Write(Output output, string[] head, IEnumerable<string[]> rows, int indent = 0)
    {
        var lines = rows.Prepend(head).ToList();
        if (lines.Count == 1)
        {
            return;
        }

        var widths = head.Select((_, column) => lines.Max(line => line[column].Length) + Gap).ToArray();
        foreach (var line in lines)
        {
            var text = string.Concat(line.Select((cell, column) => cell.PadRight(widths[column])));
            output.WriteLine(new string(' ', indent) + text.TrimEnd());
        }
    }
}
