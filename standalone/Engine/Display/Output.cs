using Spectre.Console;

namespace Pulumi.Engine.Display;

/// <summary>Where displays write: a terminal with its width and colours, or a pipe without either.</summary>
internal sealed class Output
{
    private Output(IAnsiConsole console, bool isTerminal) => (Console, IsTerminal) = (console, isTerminal);

    /// <summary>The console underneath.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Whether lines can be redrawn.</summary>
    public bool IsTerminal { get; }

    /// <summary>The columns of the terminal; practically endless for a pipe.</summary>
    public int Width => IsTerminal ? Console.Profile.Width : int.MaxValue;

    /// <summary>Writes to <paramref name="writer"/>.</summary>
    /// <param name="writer">Standard output, or what stands for it.</param>
    /// <param name="isTerminal">Whether somebody sits there.</param>
    /// <param name="color"><c>always</c>, <c>never</c>, <c>raw</c> or <c>auto</c>.</param>
    public static Output To(TextWriter writer, bool isTerminal, string color)
    {
        var colored = color switch { "always" => true, "never" or "raw" => false, _ => isTerminal };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal || colored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
        {
            // Spectre.Console folds at 80 columns when it does not know better; a pipe has no columns.
            console.Profile.Width = short.MaxValue;
        }

        return new(console, isTerminal);
    }

    /// <summary>Writes one line; a terminal folds it where it is too long.</summary>
    public void WriteLine(StyledLine line) => WriteLine(line, int.MaxValue);

    /// <summary>Writes one line of a table, cut where the terminal ends: folded, it would hide the columns.</summary>
    public void WriteRow(StyledLine line) => WriteLine(line, Width);

    /// <summary>Writes one line of ordinary text, or an empty one.</summary>
    public void WriteLine(string text = "") => Console.Profile.Out.Writer.WriteLine(text);

    private void WriteLine(StyledLine line, int width)
    {
        if (IsTerminal || Console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors)
        {
            Console.Write(line.ToMarkup(width));
            Console.WriteLine();
        }
        else
        {
            // Straight to the writer: rendering markup costs more than it gives where there are no colours.
            Console.Profile.Out.Writer.WriteLine(line.ToString());
        }
    }
}
