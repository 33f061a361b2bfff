using Pulumi.Engine.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pulumi.Engine.Display;

/// <summary>Shows a deployment in a terminal as a tree that is redrawn while it runs.</summary>
internal sealed class LiveDisplay : IDisplay
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly DisplayOptions _options;
    private readonly Output _output;
    private readonly TimeProvider _time;
    private readonly DeploymentView _view;
    private readonly TreeText _tree;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _drawing;

    public LiveDisplay(DisplayOptions options, Output output, TimeProvider time)
    {
        (_options, _output, _time) = (options, output, time);
        _view = new DeploymentView(time, options.ShowDebug);
        _tree = new TreeText(options);
        output.WriteLine(new StyledLine().Add(options.Title, "magenta"));
        output.WriteLine();
        _drawing = Task.Run(DrawAsync);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StyledLine> Details
    {
        get
        {
            lock (_gate)
            {
                return new DiffText(_options).Of(_view);
            }
        }
    }

    /// <inheritdoc/>
    public void Emit(EngineEvent engineEvent)
    {
        lock (_gate)
        {
            _view.Apply(engineEvent);
        }

        if (engineEvent is EngineEvent.Summary)
        {
            _ended.TrySetResult();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _ended.TrySetResult();
        await _drawing;

        // The frames are gone by now: they were cut at the height of the terminal, and this tree is whole.
        foreach (var line in (IEnumerable<StyledLine>)[.. _tree.Of(_view), new(), .. new Epilogue(_options).Render(_view)])
        {
            _output.WriteLine(line);
        }
    }

    private Task DrawAsync() => _output.Console.Live(Frame())
        .AutoClear(true)
        .Overflow(VerticalOverflow.Crop)
        .Cropping(VerticalOverflowCropping.Top)
        .StartAsync(async context =>
        {
            using var frames = new PeriodicTimer(FrameTime, _time);
            do
            {
                context.UpdateTarget(Frame());
            }
            while (await Task.WhenAny(_ended.Task, frames.WaitForNextTickAsync().AsTask()) != _ended.Task);
        });

    private Rows Frame()
    {
        lock (_gate)
        {
            var lines = _tree.Of(_view).Select(IRenderable (line) => line.ToMarkup(_output.Width)).ToList();
            if (_view.IsCancelling)
            {
                lines.Add(new Markup("[yellow]cancelling; waiting for what runs to end (Ctrl-C again stops at once)[/]"));
            }
            else if (lines.Count == 0)
            {
                lines.Add(new Markup("[grey]starting…[/]"));
            }

            return new Rows(lines);
        }
    }
}
