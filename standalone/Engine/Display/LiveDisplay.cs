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
        foreach (var row in _tree.Of(_view))
        {
            _output.WriteRow(row);
        }

        _output.WriteLine();
        foreach (var line in new Epilogue(_options).Render(_view))
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
            // The tree, an empty line, the account, and the line on which the cursor stays.
            var tree = _tree.Of(_view, Math.Max(_output.Console.Profile.Height - 3, 2));
            return new Rows([.. tree.Append(new StyledLine().Add(" ")).Append(_tree.Account(_view)).Select(IRenderable (line) => line.ToMarkup(_output.Width))]);
        }
    }
}
