using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>Shows a deployment line by line, for pipes and logs: nothing is ever redrawn.</summary>
internal sealed class PlainDisplay : IDisplay
{
    private readonly DisplayOptions _options;
    private readonly Output _output;
    private readonly DeploymentView _view;
    private readonly DiffText _diff;
    private readonly StatusThrottle _throttle;
    private string _lastLine = "";

    public PlainDisplay(DisplayOptions options, Output output, TimeProvider time)
    {
        (_options, _output) = (options, output);
        _view = new DeploymentView(time, options.ShowDebug);
        _diff = new DiffText(options);
        _throttle = new StatusThrottle(time);
        output.WriteLine(new StyledLine().Add(_options.Title + ":", "magenta"));
        output.WriteLine();
    }

    /// <inheritdoc/>
    public IReadOnlyList<StyledLine> Details => _diff.Of(_view);

    /// <inheritdoc/>
    public void Emit(EngineEvent engineEvent)
    {
        var row = _view.Apply(engineEvent);
        switch (engineEvent)
        {
            case EngineEvent.ResourcePre or EngineEvent.ResourceOutputs or EngineEvent.ResourceOperationFailed when IsNews(row!, engineEvent):
                WriteRow(row!, RowText.Info(row!));
                break;
            case EngineEvent.Diagnostic diagnostic when row is { Status: RowStatus.Running, LastMessage.Length: > 0, Step: not null }
                && (!diagnostic.Ephemeral || _throttle.IsDue(row.Urn, row.LastMessage)):
                WriteRow(row, row.LastMessage);
                break;
            case EngineEvent.Cancel:
                _output.WriteLine("cancelling; waiting for what runs to end");
                break;
            case EngineEvent.Summary:
                _output.WriteLine();
                foreach (var line in new Epilogue(_options).Render(_view))
                {
                    _output.WriteLine(line);
                }

                break;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private bool IsNews(ResourceRow row, EngineEvent engineEvent) => engineEvent switch
    {
        // A preview is over with the plan, and the logical step stands for the halves of a replacement.
        EngineEvent.ResourceOutputs when _options.Planning => false,
        EngineEvent.ResourcePre { Metadata.Operation: StepOperation.CreateReplacement or StepOperation.DeleteReplaced } when _options.Planning => false,
        _ when row.Operation != StepOperation.Same || row.Status == RowStatus.Failed || _options.ShowSames => true,

        // The stack heads its resources; that it has ended, the summary says.
        _ => row.Urn.Type == Urn.StackType && engineEvent is EngineEvent.ResourcePre,
    };

    private void WriteRow(ResourceRow row, string info)
    {
        var text = OperationText.Of(row.Operation);
        var line = new StyledLine()
            .Add($" {text.Symbol,-2} ", text.Style)
            .Add($"{TypeText.Of(row.Urn)} {row.Urn.Name}");
        var status = RowText.Status(_view, row, _options.Planning);
        line.Add(status.Length > 0 ? $" {status}" : "", row.Status == RowStatus.Failed ? "red" : text.Style)
            .Add(info.Length > 0 ? $" {info}" : "");

        // Providers repeat their status lines to show that they live; a log needs each of them once.
        var key = $"{row.Urn}{row.Operation}{row.Status}{info}";
        if (key != _lastLine)
        {
            _lastLine = key;
            _output.WriteLine(line);
        }
    }
}
