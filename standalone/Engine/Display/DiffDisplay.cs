using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>Shows a deployment as the differences that it makes: <c>--diff</c>.</summary>
internal sealed class DiffDisplay : IDisplay
{
    private readonly DisplayOptions _options;
    private readonly Output _output;
    private readonly DeploymentView _view;
    private readonly DiffText _diff;

    public DiffDisplay(DisplayOptions options, Output output, TimeProvider time)
    {
        (_options, _output) = (options, output);
        _view = new DeploymentView(time, options.ShowDebug);
        _diff = new DiffText(options);
        output.WriteLine(new StyledLine().Add(options.Title + ":", "magenta"));
    }

    /// <inheritdoc/>
    public IReadOnlyList<StyledLine> Details => _diff.Of(_view);

    /// <inheritdoc/>
    public void Emit(EngineEvent engineEvent)
    {
        _view.Apply(engineEvent);

        // Children come after their parents and messages at any time, so the tree is drawn when it is whole.
        if (engineEvent is EngineEvent.Summary)
        {
            foreach (var line in (IEnumerable<StyledLine>)[.. _diff.Of(_view), new(), .. new Epilogue(_options).Render(_view)])
            {
                _output.WriteLine(line);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
