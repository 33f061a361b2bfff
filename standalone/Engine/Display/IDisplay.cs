using Pulumi.Engine.Display.Markdown;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>Shows one deployment.</summary>
internal interface IDisplay : IEngineEvents, IAsyncDisposable
{
    /// <summary>The differences of the steps so far, for someone who asks for details before saying yes.</summary>
    IReadOnlyList<StyledLine> Details { get; }
}

/// <summary>Picks the display that fits the options and the terminal.</summary>
internal static class Displays
{
    /// <summary>Starts a display.</summary>
    public static IDisplay Start(DisplayOptions options, Output output, TimeProvider time) => options switch
    {
        { Markdown: true } => new MarkdownDisplay(options, output, time),
        { Json: true, Planning: true } => new PreviewDigestDisplay(options, output),
        { Json: true } => new JsonEventDisplay(options, output, time),
        { Diff: true } => new DiffDisplay(options, output, time),
        { SuppressProgress: false } when output.IsTerminal => new LiveDisplay(options, output, time),
        _ => new PlainDisplay(options, output, time),
    };
}
